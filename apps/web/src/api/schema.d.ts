// Written by "npm run web:client" out of docs/openapi.json.
export interface paths {
    "/api/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Health_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Health_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/witnesses/{id}/add-checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cosigns a checkpoint of a log it knows, when that continues the largest it has seen. */
        post: operations["Witness_addCheckpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/witnesses/{id}/{originHash}/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The largest head it has cosigned of a log, named by the SHA-256 of its origin in hex. */
        get: operations["Witness_checkpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/log/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records that others changed since this official's last visit: only kinds that the official's roles may open, and nothing of what they say. */
        get: operations["Changes_since"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How large it is, how much of it is witnessed and by whom, and whether it takes anything more. */
        get: operations["Log_log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/log/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest checkpoint that enough witnesses have cosigned, as a signed note. */
        get: operations["Log_checkpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/log/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who must have cosigned a checkpoint, as a policy file (C2SP tlog-policy). */
        get: operations["Log_policy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/log/refused-checkpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What this jurisdiction, as a witness, keeps against other logs. */
        get: operations["Log_refused"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/log/events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether an event waits for its place, is pending witness, or is witnessed. */
        get: operations["Log_event"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/log/events/{id}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** That the event stands in the log: a file that anybody can check without this server (C2SP tlog-proof). */
        get: operations["Log_proof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/log/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The whole log as lines that the offline verifier checks, streamed: as far as enough witnesses have cosigned it, or to its newest
         *     end where that is asked for.
         */
        get: operations["LogExport_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/log-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LogCheck_recent"];
        put?: never;
        /** Begins a check, or answers with the one that runs already. */
        post: operations["LogCheck_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/log-checks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LogCheck_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retention/announced": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records whose retention has ended and which are about to be erased; newest first. */
        get: operations["Retention_announced"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retention/erased": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was erased; newest first. */
        get: operations["Retention_erased"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retention/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first. */
        get: operations["Retention_list"];
        put?: never;
        /** Keeps a record beyond its retention. */
        post: operations["Retention_place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retention/holds/{id}/lift-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Retention_askToLift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retention/holds/{id}/lifting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** By somebody other than who asked. */
        post: operations["Retention_lift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/log/records/{kind}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The oldest first. */
        get: operations["RecordHistory_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/log/records/{kind}/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file that the offline verifier checks: every event with its proof, and none of what is sealed. */
        get: operations["RecordHistory_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/paper-certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The certificates under which this deployment's jurisdictions sign their papers: a reader of PDF is told to trust them. */
        get: operations["PaperCertificate_all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SignIn_current"];
        put?: never;
        post: operations["SignIn_signIn"];
        delete: operations["SignIn_signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jurisdictions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who takes part in the exchange, with their public keys. */
        get: operations["Directory_jurisdictions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The officials of one's own jurisdiction. */
        get: operations["Directory_colleagues"];
        put?: never;
        post: operations["Directory_appoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officials/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends the person's access at once; the record stays. */
        delete: operations["Directory_disable"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every look at a record of the own jurisdiction, every sign-in and every refused one, newest first. */
        get: operations["AccessLog_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/working-calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When the offices of every participant work: by these, deadlines are counted. */
        get: operations["Calendar_all"];
        put?: never;
        /** States the calendar of one's own jurisdiction, in place of the one before. Deadlines that are running stay. */
        post: operations["Calendar_state"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stand-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is told in one's own jurisdiction when the focal point does not answer. */
        get: operations["StandIn_current"];
        put?: never;
        post: operations["StandIn_name"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stand-ins/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** The official is told no longer; that they were is kept. */
        delete: operations["StandIn_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/focal-points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom each participant is written to through, and whether the entry still holds. */
        get: operations["FocalPoint_all"];
        put?: never;
        post: operations["FocalPoint_enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/focal-points/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The entries of one's own jurisdiction, with the ways by which each is told. */
        get: operations["FocalPoint_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/focal-points/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of an entry of one's own jurisdiction. */
        get: operations["FocalPoint_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/focal-points/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** States the entry anew as a whole, and thereby confirms it. */
        put: operations["FocalPoint_change"];
        post?: never;
        /** Takes the entry out of the directory; that it was there is kept. */
        delete: operations["FocalPoint_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/focal-points/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The entry still holds: said by an administrator, or by the official it is about. */
        post: operations["FocalPoint_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/release-decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was given to whom and what was kept, by which rules, newest first. Denials are in it. */
        get: operations["ReleaseDecisions_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/photographs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Photograph_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/photographs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The picture or the pages, without what the camera knew of place and person. */
        get: operations["Photograph_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/photographs/{id}/original": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file as it arrived, byte for byte. */
        get: operations["Photograph_original"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The cases of one's jurisdiction, newest first. */
        get: operations["CaseFile_list"];
        put?: never;
        post: operations["CaseFile_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The case with its recoveries and the confirmed hits that tie it to other cases. */
        get: operations["CaseFile_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** A new title, or closes or reopens the case. */
        patch: operations["CaseFile_amend"];
        trace?: never;
    };
    "/api/cases/{id}/recoveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Recovery_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recoveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Recovery_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recoveries/{id}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another look at the weapon: a new reading that names the one before. */
        post: operations["Recovery_readAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/holders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The holders of one's jurisdiction, newest first. */
        get: operations["Holder_list"];
        put?: never;
        post: operations["Holder_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/holders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A holder, how long their data are kept, and what keeps them longer. */
        get: operations["Holder_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retention-review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whose data have outlived their retention. */
        get: operations["Holder_review"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/holders/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Destroys what is known of a holder whose retention is over; the firearms' history stays. */
        post: operations["Holder_erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/holders/{id}/legal-holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keeps a holder's data beyond their retention. */
        post: operations["Holder_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legal-holds/{id}/lift-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks another official to lift a hold. */
        post: operations["Holder_askToLift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legal-holds/{id}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lifts a hold that another official asked to lift. */
        post: operations["Holder_lift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/firearm-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The models of one's reference, newest first. */
        get: operations["FirearmTemplate_list"];
        put?: never;
        /** Describes one model of one maker. */
        post: operations["FirearmTemplate_describe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/firearm-templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FirearmTemplate_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/make-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** NCIC codes of makers. */
        get: operations["FirearmTemplate_makes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calibre-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** NCIC codes of calibres. */
        get: operations["FirearmTemplate_calibres"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/firearms/{id}/wanted-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tells the other states of a loss that was kept at home until now. */
        post: operations["Register_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/wanted-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What this state told the others that it misses, newest first. */
        get: operations["Register_notices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/wanted-notices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Register_notice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/wanted-notices/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tells the other states that it is no longer looked for. */
        post: operations["Register_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/wanted-firearms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What other states miss, newest first. */
        get: operations["Register_wanted"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register-matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Weapons met again that may be of the register, newest first. */
        get: operations["Register_matches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register-matches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Register_match"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register-matches/{id}/judgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody looked and says whether it is the weapon. */
        post: operations["Register_judge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/firearms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Searches the records of one's jurisdiction. */
        get: operations["Firearm_search"];
        put?: never;
        /** A firearm as it was marked, with its marks and what is known of its life. */
        post: operations["Firearm_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/firearms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Firearm_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/firearms/{id}/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Firearm_addMark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/firearms/{id}/life-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Firearm_addLifeEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/firearms/{id}/photographs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Photographs of the whole weapon, kept before. */
        post: operations["Firearm_addPhotographs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/firearms/{id}/identifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Of which model of the reference it is. */
        post: operations["Firearm_identify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/firearms/{id}/restorations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An examination that tried to make a removed number legible. */
        post: operations["Firearm_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/record-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RecordImport_page"];
        put?: never;
        /** A file of firearm records. Its headings come back with the columns they seem to be; nothing is recorded before they are confirmed and every row is checked. */
        post: operations["RecordImport_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/record-imports/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every field that a column can be read into, with its codes. */
        get: operations["RecordImport_fields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/record-imports/template.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RecordImport_csvTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/record-imports/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RecordImport_xlsxTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/record-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** State, counts and progress. */
        get: operations["RecordImport_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/record-imports/{id}/faults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows that cannot be recorded, each with everything that is wrong with it. */
        get: operations["RecordImport_faults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/record-imports/{id}/faults.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a file: correct it in a spreadsheet and import it again. */
        get: operations["RecordImport_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/record-imports/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms the columns; every row is then checked, and nothing recorded. */
        post: operations["RecordImport_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/record-imports/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records the rows that the check found good, in the name of who confirms. */
        post: operations["RecordImport_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/record-imports/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops it between two batches; what was recorded until then stays. */
        post: operations["RecordImport_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/armouries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The armouries of one's jurisdiction, newest first. */
        get: operations["Armoury_list"];
        put?: never;
        post: operations["Armoury_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/armouries/storage-checklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The questions of a storage assessment, with their sources. */
        get: operations["Armoury_checklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/armouries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Armoury_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/armouries/{id}/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What stands in it by the records: firearms page by page, ammunition by calibre. */
        get: operations["Armoury_stock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/armouries/{id}/placements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Where a holder has several armouries: these firearms are kept in this one. */
        post: operations["Armoury_place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/armouries/{id}/ammunition-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Armoury_countAmmunition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/armouries/{id}/storage-assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first. */
        get: operations["Armoury_assessmentsOf"];
        put?: never;
        post: operations["Armoury_assess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/armouries/{id}/inspections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first. */
        get: operations["Inspection_list"];
        put?: never;
        /** Begins an inspection: the list is kept as it stands now. */
        post: operations["Inspection_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/armouries/{id}/inspections/{inspectionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Inspection_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/armouries/{id}/inspections/{inspectionId}/sightings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Serial numbers as they are read or scanned, up to 200 at once; each is judged against the list. */
        post: operations["Inspection_sight"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/armouries/{id}/inspections/{inspectionId}/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Inspection_countRounds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/armouries/{id}/inspections/{inspectionId}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends it; every difference is listed from then on. */
        post: operations["Inspection_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/armouries/{id}/inspections/{inspectionId}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Inspection_differencesOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/armouries/{id}/inspections/{inspectionId}/differences/{differenceId}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says what was found out about a difference. */
        post: operations["Inspection_resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marking-campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The campaigns of one's jurisdiction, newest first. */
        get: operations["Campaign_list"];
        put?: never;
        /** A draft: which stock, which mark, which numbers. */
        post: operations["Campaign_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marking-campaigns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One campaign with its progress. */
        get: operations["Campaign_read"];
        /** Replaces the plan of a draft. */
        put: operations["Campaign_replan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marking-campaigns/{id}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fixes the stock and lets the work begin. */
        post: operations["Campaign_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marking-campaigns/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Campaign_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marking-campaigns/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Campaign_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marking-campaigns/{id}/work-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first. */
        get: operations["CampaignWork_lists"];
        put?: never;
        /** Hands out the next marks, each once, as the work list of one station. */
        post: operations["CampaignWork_draw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marking-campaigns/{id}/work-lists/{workListId}/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The work list as CSV, for the marking station. */
        get: operations["CampaignWork_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marking-campaigns/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a station did: taken in whole, or refused with every fault of every row. Sent again it changes nothing. */
        post: operations["CampaignWork_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marking-campaigns/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The firearms of the campaign and how far each is. */
        get: operations["CampaignWork_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marking-campaigns/{id}/items/{itemId}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A second person's reading of the mark off a photograph. */
        post: operations["CampaignWork_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marking-campaigns/{id}/exceptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first. */
        get: operations["CampaignWork_exceptionsOf"];
        put?: never;
        post: operations["CampaignWork_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marking-campaigns/{id}/exceptions/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One decision on all that were set aside for one reason when the campaign was opened. */
        post: operations["CampaignWork_resolveOpening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marking-campaigns/{id}/exceptions/{exceptionId}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CampaignWork_resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/destruction-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The batches of one's jurisdiction, newest first. */
        get: operations["Destruction_list"];
        put?: never;
        post: operations["Destruction_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/destruction-batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Destruction_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/destruction-batches/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** More items for a batch that nobody has approved yet. */
        post: operations["Destruction_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/destruction-batches/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** By somebody who planned none of it. */
        post: operations["Destruction_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/destruction-batches/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Destruction_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/destruction-batches/{id}/carrying-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What was destroyed and what is left of each item, and who was there. Each firearm destroyed ends its life in the records. */
        post: operations["Destruction_carryOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/destruction-batches/{id}/certification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes and signs the certificate; by somebody other than who recorded the carrying out. */
        post: operations["Destruction_certify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/destruction-batches/{id}/certificate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed certificate, PDF, byte for byte as its hash stands in the log. */
        get: operations["Destruction_certificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/firearm-holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first. */
        get: operations["FirearmHold_list"];
        put?: never;
        /** Keeps a firearm from destruction. */
        post: operations["FirearmHold_place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/firearm-holds/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** By somebody other than who placed it. */
        post: operations["FirearmHold_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trace-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TraceRequest_list"];
        put?: never;
        /** Begins a request. A draft may lack anything; nobody else sees it. */
        post: operations["TraceRequest_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trace-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The request, what it lacks, whom to ask, and its answer with what that may be used for. */
        get: operations["TraceRequest_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes a draft. What is left out stays, null takes it away. */
        patch: operations["TraceRequest_edit"];
        trace?: never;
    };
    "/api/trace-requests/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends the request, or refuses with everything that is missing. */
        post: operations["TraceRequest_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trace-requests/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TraceRequest_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trace-requests/{id}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The requester is done with the answer. */
        post: operations["TraceRequest_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trace-requests/{id}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TraceAnswer_acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trace-requests/{id}/processing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the request up, or up again: after a delay, or without the information that was asked for. */
        post: operations["TraceAnswer_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trace-requests/{id}/delay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The answer will come later: on which ground of the Instrument, why, and by when. */
        post: operations["TraceAnswer_delay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trace-requests/{id}/restriction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a part of what is known, and keeps the rest back on a ground of the Instrument. */
        post: operations["TraceAnswer_restrict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trace-requests/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Releases a chain to the requester, with what it may be used for. A further answer completes a partial one. */
        post: operations["TraceAnswer_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trace-requests/{id}/no-record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** We searched, and have no record of this firearm. */
        post: operations["TraceAnswer_stateNoRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trace-requests/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TraceAnswer_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trace-requests/{id}/sub-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every state that is asked about this firearm, the first among them, each with its own state and clock. */
        get: operations["SubRequest_list"];
        put?: never;
        /** Asks a further state about the same firearm, at once. If-Match names the version of the first request. */
        post: operations["SubRequest_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trace-requests/{id}/information-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The addressee needs to know more before it can go on. */
        post: operations["Clarification_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trace-requests/{id}/information": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The requester tells what was asked for; the addressee goes on. */
        post: operations["Clarification_inform"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trace-requests/{id}/clarifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything the two offices said to each other about it. */
        get: operations["Clarification_thread"];
        put?: never;
        /** A message that moves nothing, in either direction. */
        post: operations["Clarification_remark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trace-requests/{id}/clarifications/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** All that the other side said is read now. */
        post: operations["Clarification_markRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trace-requests/{id}/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Other requests that may ask about the same firearm, and those that were joined with this one. */
        get: operations["Joining_duplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trace-requests/{id}/joins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** States that two requests ask about one firearm. They are linked, not merged. */
        post: operations["Joining_join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trace-requests/{id}/possessor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Possessor_show"];
        /** States who had the firearm, while the request is a draft. If-Match names the version of the request. */
        put: operations["Possessor_state"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trace-requests/{id}/form.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The request and its answer to print, signed by your jurisdiction. */
        get: operations["TraceForm_form"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trace-requests/{id}/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One request and its answer as CSV, one line for each row of the chain. */
        get: operations["Export_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trace-requests/{id}/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a workbook. */
        get: operations["Export_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trace-requests/{id}/export.jsonld": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as JSON-LD in the terms of NIEM 6.0. */
        get: operations["Export_niem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trace-exports/requests.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Many requests as CSV. */
        get: operations["Export_listAsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trace-exports/requests.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Many requests as a workbook. */
        get: operations["Export_listAsXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trace-exports/requests.jsonld": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Many requests as JSON-LD in the terms of NIEM 6.0. */
        get: operations["Export_listAsNiem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trace-leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the trace requests that you may see give reason to look into, and why. A lead is no finding. */
        get: operations["Lead_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trace-leads/{id}/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It was looked into and there is nothing in it. Kept with the reason; a further request makes a new lead. */
        post: operations["Lead_dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trace-figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was asked and answered in a period, each figure with how much it lacks. */
        get: operations["Figure_of"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trace-figures/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same figures as a table. */
        get: operations["Figure_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trace-requests/{id}/originator-words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the originator said of its facts since their release. */
        get: operations["OriginatorWord_list"];
        put?: never;
        /** We answered, and now consent to a use of our facts, or forbid one: from now on, on both sides. */
        post: operations["OriginatorWord_say"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/onward-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Facts that were to be told to a third state: ours that others want to pass on, and others' that we do. Newest first. */
        get: operations["OnwardRequest_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/onward-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OnwardRequest_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/onward-requests/{id}/question": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a refused attempt to the state whose facts they are, and asks for its consent. */
        post: operations["OnwardRequest_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/onward-requests/{id}/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The facts are ours, and may be told to that one state on these conditions. */
        post: operations["OnwardRequest_consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/onward-requests/{id}/step": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The originator consented: takes the step that waited for it, as its official handed it in. */
        post: operations["OnwardRequest_takeStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/onward-requests/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The facts are ours, and are not to be told on. */
        post: operations["OnwardRequest_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/passed-on-facts/{id}/question": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What another state told us of a third: that third state itself is asked whether it may go further. */
        post: operations["SecondHand_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trace-requests/{id}/recipients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who was given the facts of this trace so far: people here by name and capacity, and the states. */
        get: operations["Recipients_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trace-requests/{id}/photographs/{photographId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A photograph of the other side: of the firearm asked about, or of the evidence for a row that may be shown. */
        get: operations["TracePhotograph_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exhibits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Exhibit_list"];
        put?: never;
        /** Registers an item; the official who does so holds it from then on. */
        post: operations["Exhibit_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exhibits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An item with what it comes from, what comes from it, and its custody. */
        get: operations["Exhibit_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exhibits/{id}/seals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens the seal of an item one holds, puts a new one on, or both. */
        post: operations["Exhibit_changeSeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exhibits/{id}/tree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** From the incident down to the cast: what it comes from, what comes from it, what is inside it, and who holds each now. */
        get: operations["Exhibit_tree"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exhibits/{id}/parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Divides an item one holds: each part is a record of its own, and the item stays. */
        post: operations["Exhibit_divide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exhibits/wholes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merges items one holds into a whole, which is a new record; from then on they are held and moved with it. */
        post: operations["Exhibit_combine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exhibits/{id}/taken-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes parts out of a whole one holds. */
        post: operations["Exhibit_takeOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/moulds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records a mould made of an original one holds; the original's seals before and after are part of it. */
        post: operations["Casting_makeMould"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/moulds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Casting_mould"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/moulds/{id}/casts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records a cast made in a mould one holds. */
        post: operations["Casting_makeCast"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/casts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Casting_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/casts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Casting_cast"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/casts/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Passes a cast for a purpose, or rejects it. Never by its maker. */
        post: operations["Casting_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/castings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Castings that are going on, finished or abandoned, newest first. */
        get: operations["CastingProcedure_list"];
        put?: never;
        /** Begins a mould of an original one holds, or a cast in a mould one holds; its steps follow one by one. */
        post: operations["CastingProcedure_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/castings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A casting with its steps, what comes next, and what is missing. */
        get: operations["CastingProcedure_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/castings/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records a step that has ended, with its readings. A recorded step is not changed. */
        post: operations["CastingProcedure_recordStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/castings/{id}/abandonment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a casting of which nothing comes. */
        post: operations["CastingProcedure_abandon"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/casting/pour-limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How often a mould of each silicone may be poured. */
        get: operations["CastingProcedure_pourLimits"];
        put?: never;
        /** Sets how often a mould of a silicone may be poured; pouring more often needs a reason. */
        post: operations["CastingProcedure_setPourLimit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/casting/recalls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Recalls of one's own, and those other jurisdictions told of, newest first. */
        get: operations["Recall_list"];
        put?: never;
        /** Recalls a lot: every mould and cast of it is marked, none is packed any more, and whoever has casts of it abroad is told. */
        post: operations["Recall_recall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/casting/recalls/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a recall has come: every mould and cast of the lot with where it is now, and who was told. */
        get: operations["Recall_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/casts/{id}/certificate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The certificate of authenticity, PDF, signed by the jurisdiction: what the record of the cast says, and nothing else. */
        get: operations["CastCertificate_certificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/custody/flags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Items whose history has events that could not have happened as recorded. */
        get: operations["Custody_flagged"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exhibits/{id}/explanations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Explains a flagged event. The flag stays, and shows the explanation. */
        post: operations["Custody_explain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exhibits/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Corrects an entry with a new one that names it. Both stay. */
        post: operations["Custody_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/custody/transit-limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Custody_transitLimits"];
        put?: never;
        /** Sets how long a consignment to or from a state may go without a word before the silence is flagged. */
        post: operations["Custody_setTransitLimit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exhibits/{id}/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offers custody of an item one holds. It stays with the giver until the receiver accepts. */
        post: operations["Handover_offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handovers/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accepts custody. When the seal found is not the one offered, custody stays and the answer says `disputed`. */
        post: operations["Handover_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handovers/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Handover_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handovers/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes back an offer nobody has answered. */
        post: operations["Handover_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Offers to oneself and by oneself. */
        get: operations["Handover_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handover-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offers several items to one receiver in one go, under one signature. */
        post: operations["HandoverBatch_offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handover-batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["HandoverBatch_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handover-batches/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accepts the items named, under one signature; what is not named stays offered. */
        post: operations["HandoverBatch_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handover-batches/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turns away what is still open of them. */
        post: operations["HandoverBatch_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handover-batches/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes back what nobody has answered of them. */
        post: operations["HandoverBatch_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/paper-forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PaperForm_list"];
        put?: never;
        /** Takes numbers for blank handover forms, to be printed before they are needed. */
        post: operations["PaperForm_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/paper-forms/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The blank form, to print. */
        get: operations["PaperForm_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Consignment_list"];
        put?: never;
        /** Packs casts one holds under one seal for another jurisdiction. */
        post: operations["Consignment_pack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consignments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Consignment_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consignments/{id}/dispatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives the consignment to a courier and tells the recipient. Custody stays here until the recipient accepts. */
        post: operations["Consignment_dispatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consignments/{id}/unpacking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a consignment that has not left. */
        post: operations["Consignment_unpack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consignments/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accepts what came. When the seal is not as announced, the consignment goes on hold and custody does not move. */
        post: operations["Consignment_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consignments/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Consignment_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consignments/{id}/late-packages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A parcel that was missing has come while the consignment is on hold. */
        post: operations["Consignment_late"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consignments/{id}/hold-answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The sender answers what the recipient found: explained, disputed, send it back, or destroy it there. */
        post: operations["Consignment_answerHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consignments/{id}/settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One official of the recipient proposes how the hold ends. */
        post: operations["Consignment_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consignments/{id}/settlement/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another official confirms the proposal, and the hold ends so. */
        post: operations["Consignment_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consignments/{id}/sending-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a consignment that was turned away to a courier who takes it home. */
        post: operations["Consignment_sendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consignments/{id}/loss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The sender declares it lost. Custody stays with the sender. */
        post: operations["Consignment_lose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consignments/{id}/finding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What was lost has turned up on its way and goes on. */
        post: operations["Consignment_find"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consignments/{id}/homecoming": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is in the sender’s hands again: turned away, sent back, undeliverable or found; also a parcel that never arrived with the others. */
        post: operations["Consignment_takeHome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consignments/{id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What was found out about a consignment that both sides say they have. When both found the same, it is resolved. */
        post: operations["Consignment_stateFinding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consignments/{id}/carrier-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enters what the carrier did with it. Stays on this side. */
        post: operations["Consignment_enterCarrierEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consignments/{id}/customs-papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enters a customs paper; what is entered before departure goes into the notice. */
        post: operations["Consignment_enterCustomsPaper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consignments/{id}/loan-endings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The borrower asks the owner to let it keep or destroy what was lent. */
        post: operations["Loan_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consignments/{id}/loan-endings/{endingId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The owner agrees or declines. */
        post: operations["Loan_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consignments/{id}/loan-endings/{endingId}/destruction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The borrower records the destruction that the owner agreed to, with its witness and certificate. */
        post: operations["Loan_destroy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/custody-histories/{kind}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The history with its proofs, as a file that the offline verifier checks. */
        get: operations["CustodyHistory_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/court-reports/{kind}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The custody of an item as a signed PDF for a court, with the events and their proofs attached; the offline verifier checks it. */
        get: operations["CourtReport_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/instruments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Instrument_list"];
        put?: never;
        post: operations["Instrument_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/instruments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Instrument_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/instruments/{id}/calibrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Instrument_calibrate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/instruments/{id}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A reference standard measured: passed or failed by its limits. */
        post: operations["Instrument_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/instruments/{id}/service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the instrument out of service or puts it back. */
        post: operations["Instrument_changeService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Method_list"];
        put?: never;
        post: operations["Method_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/methods/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Method_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/methods/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** By somebody other than its author; supersedes the version valid until then. */
        post: operations["Method_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/methods/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Method_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/consumable-lots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ConsumableLot_list"];
        put?: never;
        post: operations["ConsumableLot_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/consumable-lots/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ConsumableLot_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/consumable-lots/{id}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConsumableLot_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/consumable-lots/{id}/acceptance-test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The test before use: from here on the lot may be used, or never. */
        post: operations["ConsumableLot_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/consumable-lots/{id}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConsumableLot_block"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/consumable-lots/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A blocked lot goes back to be tested anew. */
        post: operations["ConsumableLot_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/consumable-lots/{id}/recall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConsumableLot_recall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/competences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Competence_list"];
        put?: never;
        /** From the first authorisation for a discipline on, the laboratory asks for one of everybody who carries it out. */
        post: operations["Competence_authorise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/competences/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Competence_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/proficiency-results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Competence_proficiency"];
        put?: never;
        post: operations["Competence_recordProficiency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/non-conformities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["NonConformity_list"];
        put?: never;
        /** Anybody who notices that something is not as it should be. */
        post: operations["NonConformity_raise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/non-conformities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["NonConformity_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/non-conformities/{id}/containment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["NonConformity_contain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/non-conformities/{id}/corrective-action": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Root cause, corrective action, its owner and its date; also a new plan after one that did not work. */
        post: operations["NonConformity_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/non-conformities/{id}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["NonConformity_carryOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/non-conformities/{id}/effectiveness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether the action worked, by somebody other than its owner. */
        post: operations["NonConformity_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/non-conformities/{id}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["NonConformity_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Deviation_policy"];
        /** Version 0 while nothing was decided: then `stop` for whatever is registered. */
        put: operations["Deviation_decide"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/deviations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Deviation_list"];
        put?: never;
        /** Lets examinations go on although one of their means is not in order; each is marked with the reason. */
        post: operations["Deviation_allow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/deviations/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Deviation_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Calibrations, checks, authorisations and corrective actions that are due or overdue. */
        get: operations["Duty_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/storage-places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first; by the place they are in, or by the code on a label. */
        get: operations["Storage_list"];
        put?: never;
        /** Registers a place where items are kept, with a code of its own for its label. */
        post: operations["Storage_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/storage-places/tree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The open places as a tree, with what stands in each. */
        get: operations["Storage_tree"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/storage-places/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Storage_detail"];
        /** Describes it anew: name, capacity, keeper, who may enter, limits. What is left out is none from then on. */
        put: operations["Storage_describe"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/storage-places/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What stands in it and in everything inside it, last placed first. */
        get: operations["Storage_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/storage-places/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Moves it, with everything in it. */
        post: operations["Storage_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/storage-places/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes an empty place for good. */
        post: operations["Storage_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/storage-places/{id}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first. */
        get: operations["Storage_readings"];
        put?: never;
        /** Temperature and humidity as read; the answer says where they lie outside the limits. */
        post: operations["Storage_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exhibits/{id}/placements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where it is and has been, the present place first. */
        get: operations["Placement_history"];
        put?: never;
        /** Puts an item into a place, or moves it there; by its custodian or a keeper of the place. */
        post: operations["Placement_place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exhibits/{id}/placements/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes it out of the place it is in. */
        post: operations["Placement_takeOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock-takes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first. */
        get: operations["StockTake_list"];
        put?: never;
        /** Begins a stock-take of a place, or an inventory of all firearms and a random sample of the rest. */
        post: operations["StockTake_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock-takes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StockTake_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock-takes/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What should be seen, and whether it was. */
        get: operations["StockTake_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock-takes/{id}/scans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first. */
        get: operations["StockTake_scansOf"];
        put?: never;
        /** Codes as they are read, one by one or pasted as a list; each is judged at once and kept. */
        post: operations["StockTake_scan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock-takes/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the counting, by somebody other than who opened it; every difference is listed from then on. */
        post: operations["StockTake_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock-takes/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StockTake_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock-takes/{id}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StockTake_differencesOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock-takes/{id}/differences/{differenceId}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says what was found out about a difference. */
        post: operations["StockTake_explain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock-takes/{id}/differences/{differenceId}/incident": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reports a difference that nothing explains. */
        post: operations["StockTake_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock-takes/{id}/settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the explaining, by somebody other than who opened it; what nobody explained is an incident from then on. */
        post: operations["StockTake_settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/custody-holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first. */
        get: operations["CustodyHold_list"];
        put?: never;
        /** Keeps an item, or everything of a case, from disposal, destruction, return and consignment. */
        post: operations["CustodyHold_place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/custody-holds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CustodyHold_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/custody-holds/{id}/lift-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CustodyHold_askToLift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/custody-holds/{id}/lift-refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The hold goes on standing. */
        post: operations["CustodyHold_refuseToLift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/custody-holds/{id}/lifting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** By somebody other than who asked. */
        post: operations["CustodyHold_lift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first. */
        get: operations["Disposal_list"];
        put?: never;
        /** Proposes what is to become of an item: destruction, return to its owner, transfer to another agency, or permanent retention. */
        post: operations["Disposal_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disposals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Disposal_read"];
        /** Words it anew; what was approved before is not approved any more. By who proposed it. */
        put: operations["Disposal_edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disposals/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** By a laboratory manager who did not propose it. */
        post: operations["Disposal_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disposals/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Disposal_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disposals/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** By who proposed it. */
        post: operations["Disposal_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disposals/{id}/execution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that it was done, by who holds the item. Custody of the item ends, unless it is retained. */
        post: operations["Disposal_execute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disposals/{id}/certification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes and signs the certificate; by somebody other than who executed it. */
        post: operations["Disposal_certify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disposals/{id}/certificate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed certificate, PDF, byte for byte as its hash stands in the log. */
        get: operations["Disposal_certificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/original-grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first. */
        get: operations["OriginalGrant_list"];
        put?: never;
        /** Lets an original travel to a jurisdiction that asked for it, and says why a cast does not do. */
        post: operations["OriginalGrant_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/original-grants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OriginalGrant_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/original-grants/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** As long as it is not packed. */
        post: operations["OriginalGrant_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/label-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Orders labels, for one thing or for hundreds. What has no label yet is given one. */
        post: operations["Label_print"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/label-runs/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The labels of a run, for the printer: ZPL, PDF or a page of HTML. For a quarter of an hour, for whoever ordered them. */
        get: operations["Label_document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Label_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/labels/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A label with each of its printings. */
        get: operations["Label_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/labels/{id}/retirement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a label out of use; its code is never given again. */
        post: operations["Label_retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/label-scans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who scanned what, where and when, newest first. */
        get: operations["LabelScan_list"];
        put?: never;
        /** Says what bears a label and where to go from there. Each scan is kept, whatever it was. */
        post: operations["LabelScan_scan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/label-incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What scans showed that cannot be: a label at two places, or of a thing that is elsewhere. Newest first. */
        get: operations["LabelScan_incidentList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/label-incidents/{id}/settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says what an incident was. */
        post: operations["LabelScan_settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/test-fires": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TestFire_ofCase"];
        put?: never;
        post: operations["TestFire_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/acquisitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Acquisition_page"];
        put?: never;
        post: operations["Acquisition_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/acquisitions/images": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An acquisition of which there are pictures and no surface: kept with their hashes, compared by people only. */
        post: operations["Acquisition_recordImages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/acquisitions/bullets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The lands of one bullet, each taken in before, become the acquisition that is correlated, shared and found. */
        post: operations["Acquisition_recordBullet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/acquisitions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Acquisition_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/acquisitions/{id}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Acquisition_picture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/acquisitions/{id}/sharing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Sharing_one"];
        put?: never;
        /** Narrows, widens or ends the sharing; partners hear at once what it means for them. */
        post: operations["Sharing_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sharing-assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Sharing_page"];
        put?: never;
        post: operations["Sharing_assess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sharing-assessments/missing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Exhibits that were acquired and of whose recovery nobody assessed whether it is to be shared. */
        get: operations["Sharing_missing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shared-acquisitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What partners let this laboratory compare against. */
        get: operations["SharedAcquisition_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/acquisitions/{id}/correlations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Compares an acquisition again, within a scope; refused when nothing could come out that is not known. */
        post: operations["Correlation_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/correlations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Correlation_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/correlations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Correlation_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/correlations/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Correlation_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/correlations/{id}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes up again what was cancelled or failed, where it stopped. */
        post: operations["Correlation_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/correlations/{id}/restart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins again what was cancelled or failed, with the collection as it is now. */
        post: operations["Correlation_restart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/correlations/{id}/urgency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Correlation_hurry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/acquisitions/{id}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Candidate_ranked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/candidates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Candidate_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/candidates/{id}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Candidate_picture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/candidates/{id}/lead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Candidate_declareLead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/candidates/{id}/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Candidate_dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/candidates/{id}/open-question": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The examiner looked and cannot tell; codes say why. */
        post: operations["Candidate_leaveOpen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/candidates/{id}/second-look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another examiner looks again at what was dismissed or left open. */
        post: operations["Candidate_lookAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Link_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Link_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links/{id}/pictures/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Link_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links/{id}/pictures/other": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Link_other"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links/{id}/cast-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Link_requestCast"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links/{id}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Link_compare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links/{id}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Link_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links/{id}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who compares and who verifies: two people. From then on nobody else does. */
        post: operations["Link_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links/{id}/originals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An original of the other side is on the bench, with its paper. */
        post: operations["Link_receiveOriginal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links/{id}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The two examiners disagreed; a third examiner or a conference says what it comes to. */
        post: operations["Link_resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links/{id}/supersession": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A hit is to be taken back: proposed with a reason, to be answered by somebody else. */
        post: operations["Link_proposeSupersession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links/{id}/supersession/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody else agrees: the hit is superseded, and the other side is told. */
        post: operations["Link_confirmSupersession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links/{id}/supersession/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody else does not agree: the hit stands. */
        post: operations["Link_declineSupersession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links/{id}/proofs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything this side's log holds behind a link or hit, with the proofs, as one file that the offline verifier checks. */
        get: operations["LinkProofs_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/external-candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ExternalCandidate_page"];
        put?: never;
        /** A candidate of another system's report, with the report. */
        post: operations["ExternalCandidate_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/external-candidates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ExternalCandidate_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/external-candidates/{id}/lead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ExternalCandidate_declareLead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/external-candidates/{id}/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ExternalCandidate_dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/external-candidates/{id}/open-question": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The examiner looked and cannot tell; codes say why. */
        post: operations["ExternalCandidate_leaveOpen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/external-candidates/{id}/second-look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another examiner looks again at what was dismissed or left open. */
        post: operations["ExternalCandidate_lookAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conclusion-scales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ConclusionScale_list"];
        put?: never;
        /** A scale of the laboratory's own, or another edition of one. */
        post: operations["ConclusionScale_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links/{id}/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["HitOutcome_list"];
        put?: never;
        /** What became of a hit. Several over time; the last one counts. */
        post: operations["HitOutcome_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hit-figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** From candidate to lead to hit to outcome in a period, with the median time of each step. */
        get: operations["Funnel_funnel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hit-figures/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same figures as a table. */
        get: operations["Funnel_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/candidate-figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** At which rank leads were found, so that the length of the lists can be chosen. */
        get: operations["Funnel_lengths"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/network": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases linked by hits and by traced weapons, and how many ties there are between jurisdictions. */
        get: operations["Network_graph"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/acquisitions/{id}/surface": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AcquisitionSurface_surface"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/candidates/{id}/surfaces/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CandidateMicroscope_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/candidates/{id}/surfaces/other": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CandidateMicroscope_other"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/candidates/{id}/annotations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CandidateMicroscope_annotated"];
        put?: never;
        post: operations["CandidateMicroscope_annotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/candidates/{id}/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CandidateMicroscope_pictured"];
        put?: never;
        post: operations["CandidateMicroscope_picture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/candidates/{id}/cells": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Only after the examiner has marked something: what the engine found must not lead the eye. */
        get: operations["CandidateMicroscope_congruent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links/{id}/surfaces/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LinkMicroscope_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links/{id}/surfaces/other": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LinkMicroscope_other"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links/{id}/annotations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LinkMicroscope_annotated"];
        put?: never;
        post: operations["LinkMicroscope_annotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links/{id}/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LinkMicroscope_pictured"];
        put?: never;
        post: operations["LinkMicroscope_picture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links/{id}/cells": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Only after the examiner has marked something: what the engine found must not lead the eye. */
        get: operations["LinkMicroscope_congruent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/annotations/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Annotation_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Server-sent events: `changed` at once and whenever the inbox changes; what an alert says is read from the inbox. Each has an id. Who
         *     comes back with the last of them as `Last-Event-ID` is told in an event `missed` which alerts have changed since.
         */
        get: operations["AlertStream_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Alerts addressed to one of your roles, newest first. Showing an alert delivers it. */
        get: operations["Alert_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Alert_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/{id}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The office knows, and somebody there answers for it: a focal point, or who was told in its stead. */
        post: operations["Alert_acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/{id}/course": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** On which ways an alert went to whom, what became of it there, and who was told because nobody answered. */
        get: operations["AlertCourse_course"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook-endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Receivers of your jurisdiction's alerts, at most 20. */
        get: operations["WebhookEndpoint_all"];
        put?: never;
        /** Refused for an internal or reserved address, a scheme other than https, or credentials in the address. */
        post: operations["WebhookEndpoint_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook-endpoints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WebhookEndpoint_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["WebhookEndpoint_change"];
        trace?: never;
    };
    "/api/webhook-endpoints/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nothing more is sent to it, and of what happens meanwhile it is never told; what waited already waits on. */
        post: operations["WebhookEndpoint_disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook-endpoints/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What waited is sent now. */
        post: operations["WebhookEndpoint_enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook-endpoints/{id}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Public keys in use, newest first: what the receiver checks signatures with. */
        get: operations["WebhookEndpoint_keys"];
        put?: never;
        /** One more key, which signs from now on beside those before it. */
        post: operations["WebhookEndpoint_addKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook-endpoints/{id}/keys/{keyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** The key signs no longer. The last one stays. */
        delete: operations["WebhookEndpoint_endKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook-endpoints/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends `webhook.test`, which tells of nothing; the answer's id leads to what came of it. */
        post: operations["WebhookEndpoint_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook-endpoints/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was sent to it and is to be sent, newest first. */
        get: operations["WebhookEndpoint_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook-deliveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One delivery with what came of every try: outcome, status and duration, and nothing of what was answered. */
        get: operations["WebhookDelivery_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook-deliveries/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends it once more and at once under the id it always had, whatever came of it before. */
        post: operations["WebhookDelivery_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ChangeView: {
            subjectKind: string;
            subjectId: string;
            /** @description Kind of the latest event, for example `trace-request.answered`. */
            latestKind: string;
            /** Format: date-time */
            latestAt: string;
            /** @description Null where the system itself, or another jurisdiction, did it. */
            latestBy: string | null;
            /** @description Events since then, the latest among them. */
            events: number;
        };
        ChangesView: {
            /**
             * Format: date-time
             * @description From when on: the sign-in before this one; for somebody who comes for the first time, a week ago.
             */
            since: string;
            /** @description Latest first, at most 40. */
            items: components["schemas"]["ChangeView"][];
            /** @description There were more than are shown or were looked through. */
            more: boolean;
        };
        LogWitnessView: {
            /** @description Name of its key. */
            name: string;
            /** @description The largest head it has cosigned here; null when it never has. */
            cosignedSize: number | null;
            /** Format: date-time */
            cosignedAt: string | null;
            /** Format: date-time */
            failingSince: string | null;
            /** @description What it did last instead of cosigning: no-answer, timed-out, no-address, wrong-signature, future-time, old-time, holds-another-head, holds-a-larger-head or refused-<status>. */
            fault: string | null;
            /** @description It has failed for longer than the installation waits before it says so. */
            overdue: boolean;
        };
        StandstillView: {
            /** @description Code of the problem that every write is answered with. */
            problem: string;
            /** @description The witness whose head shows it. */
            witness: string | null;
            size: number | null;
            witnessedSize: number | null;
            /** Format: date-time */
            since: string;
        };
        LogTimeStampView: {
            /** @description Size of the newest stamped checkpoint; null when none was. */
            size: number | null;
            /**
             * Format: date-time
             * @description By the authority's clock.
             */
            at: string | null;
            /** Format: date-time */
            failingSince: string | null;
            /** @description What the authority did last instead of stamping. */
            fault: string | null;
        };
        LogView: {
            origin: string;
            /** @description What others check its checkpoints with. */
            verifierKey: string;
            size: number;
            /** @description Base64. */
            root: string;
            /** @description Events that enough witnesses have seen; the others are pending witness. */
            witnessedSize: number;
            witnesses: components["schemas"]["LogWitnessView"][];
            standstill: components["schemas"]["StandstillView"] | null;
            timeStamp: components["schemas"]["LogTimeStampView"];
        };
        RefusedCheckpointView: {
            id: string;
            origin: string;
            /** @enum {string} */
            finding: "not-a-continuation" | "split-view";
            /** @description Body of the request. */
            request: string;
            /** @description The cosigned checkpoint that it contradicts. */
            heldCheckpoint: string;
            /** Format: date-time */
            recordedAt: string;
        };
        LogEventView: {
            id: string;
            /** @enum {string} */
            standing: "witnessed" | "waiting" | "pending-witness";
            leafIndex: number | null;
        };
        BeginLogCheck: {
            /** @description What the check is made for; kept with it. */
            occasion?: string;
        };
        LogFindingView: {
            name: string;
            /** @description What the name means. */
            meaning: string;
            /** @description The leaf, size, event, witness or log it is about. */
            at: string;
        };
        LogCheckView: {
            id: string;
            occasion: string | null;
            /** @enum {string} */
            state: "sound" | "running" | "not-sound" | "broken-off";
            eventsRead: number;
            eventsTotal: number;
            /** Format: date-time */
            begunAt: string;
            /** Format: date-time */
            endedAt: string | null;
            checkpoints: number;
            cosignatures: number;
            timeStamps: number;
            /** @description How much was found; at most 1,000 are named. */
            found: number;
            findings: components["schemas"]["LogFindingView"][];
        };
        AnnouncedEndView: {
            /**
             * @description The instrument that says how long it is kept.
             * @enum {string}
             */
            retentionClass: "ITI_MANUFACTURE" | "ITI_OTHER" | "FIREARMS_PROTOCOL" | "EU_DESTRUCTION" | "TOLD_BY_ANOTHER_STATE";
            id: string;
            subjectKind: string;
            subjectId: string;
            /** @description The last day on which it had to be kept. */
            endedOn: string;
            /** @description The day from which it is erased, unless it is held. */
            eraseOn: string;
            held: boolean;
            /** Format: date-time */
            recordedAt: string;
        };
        AnnouncedEndPage: {
            items: components["schemas"]["AnnouncedEndView"][];
            nextCursor: string | null;
        };
        ErasedRecordView: {
            /** @enum {string} */
            retentionClass: "ITI_MANUFACTURE" | "ITI_OTHER" | "FIREARMS_PROTOCOL" | "EU_DESTRUCTION" | "TOLD_BY_ANOTHER_STATE";
            id: string;
            subjectKind: string;
            subjectId: string;
            endedOn: string;
            /** @description How many events of the log open to nothing since. */
            events: number;
            erasedBy: string;
            /** Format: date-time */
            recordedAt: string;
        };
        ErasedRecordPage: {
            items: components["schemas"]["ErasedRecordView"][];
            nextCursor: string | null;
        };
        RecordHoldView: {
            /** @enum {string} */
            state: "standing" | "lift-asked" | "lifted";
            id: string;
            subjectKind: string;
            subjectId: string;
            reason: string;
            authority: string;
            placedBy: string;
            liftReason: string | null;
            liftAskedBy: string | null;
            /** Format: date-time */
            liftAskedAt: string | null;
            liftedBy: string | null;
            /** Format: date-time */
            liftedAt: string | null;
            /** Format: date-time */
            recordedAt: string;
            version: number;
        };
        RecordHoldPage: {
            items: components["schemas"]["RecordHoldView"][];
            nextCursor: string | null;
        };
        PlaceRecordHold: {
            /** @description Kind of the record as the log names it: `trace-request`, `case`. */
            subjectKind: string;
            /** Format: uuid */
            subjectId: string;
            reason: string;
            /** @description Court, prosecutor or law that orders it, with its reference. */
            authority: string;
        };
        AskToLiftRecordHold: {
            /** @description Why it may go. */
            reason: string;
        };
        RecordEventView: {
            /**
             * @description `none`: it has no sealed facts. `sealed`: they are kept. `erased`: their retention has ended, it opens to nothing.
             * @enum {string}
             */
            sealed: "none" | "sealed" | "erased";
            id: string;
            /** @description Its place in the log; null while it waits for one. */
            leafIndex: number | null;
            /** @description For example `handover.accepted`. */
            kind: string;
            occurredAt: string;
            recordedAt: string;
            official: string;
            /** @description What of it is not sealed, as canonical JSON. */
            facts: string;
        };
        PaperCertificateView: {
            jurisdictionId: string;
            /** @description ISO 3166-1 alpha-2. */
            code: string;
            /** @description X.509 in PEM. */
            certificate: string;
            /** @description SHA-256 of the certificate's bytes, hexadecimal: to be compared by another way than this one. */
            fingerprint: string;
        };
        SignIn: {
            /** @description `name@code`, for example `torres@bz`. One spelling for one person: attempts are counted by it. */
            login: string;
            password: string;
        };
        SessionView: {
            officialId: string;
            login: string;
            name: string;
            roles: ("marking-officer" | "investigator" | "examiner" | "focal-point" | "laboratory-manager" | "auditor" | "administrator")[];
            jurisdictionId: string;
            /** @description ISO 3166-1 alpha-2. */
            jurisdictionCode: string;
            jurisdictionName: string;
            /**
             * Format: date-time
             * @description When the same official signed in the time before; null at the first time.
             */
            lastVisitAt: string | null;
        };
        JurisdictionView: {
            jurisdictionId: string;
            /** @description ISO 3166-1 alpha-2. */
            code: string;
            name: string;
            /** @description Ed25519 public key of the jurisdiction's exchange documents, base64. */
            exchangeKey: string;
            /** @description Verifier key of the jurisdiction's log, as the verifier program takes it. */
            logKey: string;
        };
        OfficialView: {
            id: string;
            login: string;
            name: string;
            reference: string;
            roles: ("marking-officer" | "investigator" | "examiner" | "focal-point" | "laboratory-manager" | "auditor" | "administrator")[];
            disabled: boolean;
        };
        AppointOfficial: {
            /** @description Lower case, without the jurisdiction. */
            login: string;
            name: string;
            /** @description What reports call the person abroad, for example `BZ-EX-07`. */
            reference: string;
            roles: ("marking-officer" | "investigator" | "examiner" | "focal-point" | "laboratory-manager" | "auditor" | "administrator")[];
            password: string;
        };
        AccessView: {
            id: string;
            /** @description The nil UUID stands for the system itself. */
            officialId: string;
            purpose: string;
            /** @description The same in every line that one request left behind. */
            requestId: string;
            subjectKind: string;
            /** @description Null for a list. */
            subjectId: string | null;
            /** Format: date-time */
            recordedAt: string;
        };
        AccessPage: {
            items: components["schemas"]["AccessView"][];
            nextCursor: string | null;
        };
        HolidayView: {
            day: string;
            name: string;
        };
        WorkingCalendarView: {
            jurisdictionId: string;
            /** @description ISO 3166-1 alpha-2. */
            code: string;
            /** @description False where the jurisdiction stated nothing, and deadlines are counted by the ordinary calendar below. */
            stated: boolean;
            timeZone: string;
            workingDays: number[];
            opensAt: string;
            closesAt: string;
            holidays: components["schemas"]["HolidayView"][];
        };
        HolidayStated: {
            day: string;
            name: string;
        };
        StateCalendar: {
            /** @description IANA time zone, for example America/Belize. */
            timeZone: string;
            /** @description 1 for Monday to 7 for Sunday. */
            workingDays: number[];
            /** @description Local time, for example 08:00. */
            opensAt: string;
            /** @description Local time, for example 17:00; 24:00 for the end of the day. */
            closesAt: string;
            /** @description Public holidays of the years to come. */
            holidays: components["schemas"]["HolidayStated"][];
        };
        StandInView: {
            id: string;
            officialId: string;
            /** @enum {string} */
            rank: "head" | "deputy";
            /** Format: date-time */
            since: string;
        };
        NameStandIn: {
            /** Format: uuid */
            officialId: string;
            /**
             * @description A deputy is told first, a head when nobody answered still.
             * @enum {string}
             */
            rank: "deputy" | "head";
        };
        FocalPointView: {
            id: string;
            jurisdictionId: string;
            /** @description ISO 3166-1 alpha-2. */
            code: string;
            /** @description What the official is called abroad: never the name. */
            reference: string;
            /** @enum {string} */
            role: "focal-point" | "laboratory-manager";
            /** @enum {string} */
            standing: "expired" | "not-yet" | "current" | "confirm-soon";
            validFrom: string;
            validUntil: string | null;
            /** Format: date-time */
            confirmedAt: string;
            /**
             * Format: date-time
             * @description From then on nothing is addressed to it unless it is confirmed or prolonged before.
             */
            expiresAt: string;
            deputy: string | null;
            languages: string[];
            contact: string | null;
            timeZone: string;
            /** @description 1 for Monday to 7 for Sunday. */
            workingDays: number[];
            opensAt: string;
            closesAt: string;
        };
        OwnFocalPointView: {
            id: string;
            officialId: string;
            /** @enum {string} */
            role: "focal-point" | "laboratory-manager";
            /** @enum {string} */
            standing: "expired" | "not-yet" | "current" | "confirm-soon";
            validFrom: string;
            validUntil: string | null;
            /** Format: date-time */
            confirmedAt: string;
            /** Format: date-time */
            expiresAt: string;
            deputyId: string | null;
            languages: string[];
            contact: string | null;
            email: string | null;
            emailExcept: string[];
            digest: boolean;
            version: number;
        };
        EnterFocalPoint: {
            /** Format: uuid */
            officialId: string;
            /** @enum {string} */
            role: "focal-point" | "laboratory-manager";
            validFrom: string;
            validUntil?: string | null;
            /**
             * Format: uuid
             * @description The official who is told instead: when this entry has expired, and first when nobody answers in time.
             */
            deputyId?: string | null;
            /** @description ISO 639-1, the preferred one first. Letters are written in the first of them that is en, es, fr, ar, ru or zh, and in English where none is. */
            languages: string[];
            /** @description A telephone number or an address of the office. All participants read it. */
            contact?: string | null;
            /**
             * Format: email
             * @description Where letters go; left out, none are sent. Nobody outside the jurisdiction sees it.
             */
            email?: string | null;
            /** @description Kinds of alerts that are not to come by e-mail. Every other kind does, also one that a later release brings. */
            emailExcept?: string[];
            /** @description True unless said otherwise: what is not urgent comes in one letter a day, at the opening hour. */
            digest?: boolean;
        };
        FocalPointChangeView: {
            number: number;
            /** @enum {string} */
            change: "entered" | "changed" | "ended" | "confirmed";
            changedBy: string;
            validFrom: string;
            validUntil: string | null;
            deputyId: string | null;
            languages: string[];
            channels: string[];
            /** Format: date-time */
            at: string;
        };
        DirectoryStatement: {
            validFrom: string;
            validUntil?: string | null;
            /**
             * Format: uuid
             * @description The official who is told instead: when this entry has expired, and first when nobody answers in time.
             */
            deputyId?: string | null;
            /** @description ISO 639-1, the preferred one first. Letters are written in the first of them that is en, es, fr, ar, ru or zh, and in English where none is. */
            languages: string[];
            /** @description A telephone number or an address of the office. All participants read it. */
            contact?: string | null;
            /**
             * Format: email
             * @description Where letters go; left out, none are sent. Nobody outside the jurisdiction sees it.
             */
            email?: string | null;
            /** @description Kinds of alerts that are not to come by e-mail. Every other kind does, also one that a later release brings. */
            emailExcept?: string[];
            /** @description True unless said otherwise: what is not urgent comes in one letter a day, at the opening hour. */
            digest?: boolean;
        };
        ReleaseDecisionView: {
            id: string;
            /** @description The nil UUID stands for the system itself. */
            officialId: string;
            /** @description The roles in which the official asked; none where the system itself did. */
            capacity: ("marking-officer" | "investigator" | "examiner" | "focal-point" | "laboratory-manager" | "auditor" | "administrator")[];
            /** @description The same in every line that one request left behind. */
            requestId: string;
            subjectKind: string;
            /** @description Null where facts of many records were decided on together, as for figures. */
            subjectId: string | null;
            /** @enum {string} */
            way: "export" | "screen" | "print" | "webhook" | "statistics" | "onward";
            /** @enum {string|null} */
            purpose: "INVESTIGATION" | "PROSECUTION" | "COURT" | "INTELLIGENCE" | "STATISTICS" | "OVERSIGHT" | null;
            /** @description ISO 3166-1 alpha-2 of the state whose facts they are. */
            originator: string;
            /** @description ISO 3166-1 alpha-2 of the other state that was to be told; null where the facts stayed at home. */
            recipient: string | null;
            /** @enum {string} */
            effect: "allow" | "deny";
            reasons: ("expired" | "no-purpose" | "no-legal-basis" | "no-case" | "vetoed-by-originator" | "above-clearance" | "purpose-not-permitted" | "not-in-court" | "no-statistics" | "third-party-rule")[];
            obligations: ("not-in-court" | "consult-originator-before-action" | "no-onward-transfer")[];
            /** @description How many facts were decided on alike. */
            facts: number;
            /** @description SHA-256 of the rules by which it was decided. */
            policyHash: string;
            /** Format: date-time */
            recordedAt: string;
        };
        ReleaseDecisionPage: {
            items: components["schemas"]["ReleaseDecisionView"][];
            nextCursor: string | null;
        };
        PhotographView: {
            /** @enum {string} */
            mediaType: "image/jpeg" | "image/png" | "application/pdf";
            id: string;
            /** @description Length of the original in bytes. */
            bytes: number;
            /** @description SHA-256 of the original, hexadecimal: the same as in the log. */
            sha256: string;
            /** @description Pixels as stored; null for papers. */
            width: number | null;
            height: number | null;
            /** @description EXIF 2.3, tag 0x0112: 1 (upright) to 8. */
            orientation: number;
            recordedBy: string;
            /** Format: date-time */
            takenAt: string;
            /** Format: date-time */
            recordedAt: string;
        };
        OpenCase: {
            /** @description The office's own reference, unique in the jurisdiction; left out, the next one such as BZ-2026-0001 is given. */
            reference?: string;
            title: string;
            /** @description The day the case was opened; left out, today. */
            openedOn?: string;
        };
        CaseFileView: {
            id: string;
            reference: string;
            title: string;
            openedOn: string;
            /** @enum {string} */
            state: "closed" | "open";
            /** Format: date-time */
            recordedAt: string;
            version: number;
        };
        CaseFilePage: {
            items: components["schemas"]["CaseFileView"][];
            nextCursor: string | null;
        };
        ObservedMarkView: {
            /** @enum {string} */
            kind: "OTHER" | "MANUFACTURE" | "IMPORT" | "STOCK_TRANSFER" | "PROOF" | "CONFISCATION" | "DEACTIVATION";
            /** @enum {string} */
            part: "FRAME" | "RECEIVER" | "BARREL" | "SLIDE" | "CYLINDER" | "BOLT" | "BREECH_BLOCK";
            text: string;
            country: string | null;
            year: number | null;
        };
        FirearmReadingView: {
            id: string;
            sequence: number;
            /** @description The reading before this one; null for the first. */
            supersedesId: string | null;
            reason: string | null;
            serial: string | null;
            /** @enum {string} */
            serialState: "COMPLETE" | "PARTIAL" | "OBLITERATED" | "RESTORED_FULL" | "RESTORED_PARTIAL" | "NONE" | "DUPLICATE";
            make: string | null;
            model: string | null;
            /** @enum {string|null} */
            type: "A" | "B" | "C" | "D" | "G" | "J" | "K" | "M" | "O" | "P" | "Q" | "R" | "S" | "V" | "Z" | null;
            calibre: string | null;
            countryOfOrigin: string | null;
            marks: components["schemas"]["ObservedMarkView"][];
            /** @description The official who read it. */
            readBy: string;
            /** Format: date-time */
            recordedAt: string;
        };
        RecoveryView: {
            id: string;
            caseId: string;
            /** @enum {string} */
            disposition: "SEIZED" | "FOUND" | "SURRENDERED";
            recoveredOn: string;
            country: string;
            place: string;
            circumstances: string;
            /** @enum {string|null} */
            illicitGround: "NATIONAL_LAW" | "UNSC_EMBARGO" | "NOT_MARKED" | "UNLICENSED_MANUFACTURE" | "UNLICENSED_TRANSFER" | null;
            whyIllicit: string | null;
            howFound: string | null;
            sharingCriteria: ("BORDER_80KM" | "BORDER_OFFICIAL" | "TRAFFICKER" | "GROUP_3PLUS" | "TERRORISM" | "NON_RESIDENT")[];
            /** @description The latest reading. */
            firearm: components["schemas"]["FirearmReadingView"];
            /** @description Every reading, the first one first. */
            readings: components["schemas"]["FirearmReadingView"][];
            /** Format: date-time */
            recordedAt: string;
        };
        CaseLinkView: {
            /** @description The confirmed hit's ballistic link. */
            linkId: string;
            /** Format: date-time */
            recordedAt: string;
            /**
             * Format: date-time
             * @description When it became known here that the hit was taken back; null while it stands.
             */
            supersededAt: string | null;
        };
        CaseFileDetail: {
            id: string;
            reference: string;
            title: string;
            openedOn: string;
            /** @enum {string} */
            state: "closed" | "open";
            /** Format: date-time */
            recordedAt: string;
            version: number;
            recoveries: components["schemas"]["RecoveryView"][];
            links: components["schemas"]["CaseLinkView"][];
        };
        AmendCase: {
            title?: string;
            /** @enum {string} */
            state?: "open" | "closed";
        };
        ReadMark: {
            /** @enum {string} */
            kind: "MANUFACTURE" | "IMPORT" | "STOCK_TRANSFER" | "PROOF" | "CONFISCATION" | "DEACTIVATION" | "OTHER";
            /** @enum {string} */
            part: "FRAME" | "RECEIVER" | "BARREL" | "SLIDE" | "CYLINDER" | "BOLT" | "BREECH_BLOCK";
            /** @description Word for word, for example `GT 2009`. */
            text: string;
            /** @description ISO 3166 code where the mark names a country, of the past too. */
            country?: string | null;
            year?: number | null;
        };
        ReadFirearm: {
            serial?: string | null;
            /** @enum {string} */
            serialState: "COMPLETE" | "PARTIAL" | "OBLITERATED" | "RESTORED_FULL" | "RESTORED_PARTIAL" | "NONE" | "DUPLICATE";
            make?: string | null;
            model?: string | null;
            /** @enum {string|null} */
            type?: "A" | "B" | "C" | "D" | "G" | "J" | "K" | "M" | "O" | "P" | "Q" | "R" | "S" | "V" | "Z" | null;
            calibre?: string | null;
            /** @description ISO 3166 code, of the past too. */
            countryOfOrigin?: string | null;
            marks?: components["schemas"]["ReadMark"][];
        };
        RecordRecovery: {
            /** @enum {string} */
            disposition: "SEIZED" | "FOUND" | "SURRENDERED";
            recoveredOn: string;
            country: string;
            place: string;
            circumstances: string;
            /**
             * @description International Tracing Instrument, paragraph 6.
             * @enum {string|null}
             */
            illicitGround?: "NATIONAL_LAW" | "UNSC_EMBARGO" | "NOT_MARKED" | "UNLICENSED_MANUFACTURE" | "UNLICENSED_TRANSFER" | null;
            whyIllicit?: string | null;
            howFound?: string | null;
            firearm: components["schemas"]["ReadFirearm"];
            /** @description Which of INTERPOL's criteria for sharing the recovery meets. */
            sharingCriteria?: ("BORDER_80KM" | "BORDER_OFFICIAL" | "TRAFFICKER" | "GROUP_3PLUS" | "TERRORISM" | "NON_RESIDENT")[];
        };
        ReadFirearmAgain: {
            serial?: string | null;
            /** @enum {string} */
            serialState: "COMPLETE" | "PARTIAL" | "OBLITERATED" | "RESTORED_FULL" | "RESTORED_PARTIAL" | "NONE" | "DUPLICATE";
            make?: string | null;
            model?: string | null;
            /** @enum {string|null} */
            type?: "A" | "B" | "C" | "D" | "G" | "J" | "K" | "M" | "O" | "P" | "Q" | "R" | "S" | "V" | "Z" | null;
            calibre?: string | null;
            /** @description ISO 3166 code, of the past too. */
            countryOfOrigin?: string | null;
            marks?: components["schemas"]["ReadMark"][];
            reason: string;
        };
        RegisterHolder: {
            /** @enum {string} */
            kind: "MANUFACTURER" | "IMPORTER" | "EXPORTER" | "WHOLESALER" | "RETAILER" | "SECURITY_COMPANY" | "STATE" | "COMPANY" | "PERSON";
            name: string;
            /** @description Number of the licence to make, trade or hold firearms. */
            licence?: string | null;
            address?: string | null;
            /**
             * @description Which instrument says how long the data are kept; left out, the one for records of manufacture or of other kinds.
             * @enum {string|null}
             */
            retentionClass?: "ITI_MANUFACTURE" | "ITI_OTHER" | "FIREARMS_PROTOCOL" | "EU_DESTRUCTION" | null;
            /** @description ISO 3166 code of the state the holder is in, of the past too. */
            country: string;
        };
        HolderView: {
            id: string;
            /** @enum {string} */
            kind: "MANUFACTURER" | "IMPORTER" | "EXPORTER" | "WHOLESALER" | "RETAILER" | "SECURITY_COMPANY" | "STATE" | "COMPANY" | "PERSON";
            /** @description Null when its retention has ended. */
            name: string | null;
            licence: string | null;
            address: string | null;
            country: string;
            /** @enum {string} */
            retentionClass: "ITI_MANUFACTURE" | "ITI_OTHER" | "FIREARMS_PROTOCOL" | "EU_DESTRUCTION";
            /** Format: date-time */
            recordedAt: string;
        };
        HolderPage: {
            items: components["schemas"]["HolderView"][];
            nextCursor: string | null;
        };
        LegalHoldView: {
            id: string;
            holderId: string;
            reason: string;
            setBy: string;
            /** Format: date-time */
            setAt: string;
            /** @enum {string} */
            state: "held" | "lift-asked" | "lifted";
            liftReason: string | null;
            liftAskedBy: string | null;
            /** Format: date-time */
            liftAskedAt: string | null;
            liftedBy: string | null;
            /** Format: date-time */
            liftedAt: string | null;
            version: number;
        };
        ErasureView: {
            id: string;
            /** @enum {string} */
            retentionClass: "ITI_MANUFACTURE" | "ITI_OTHER" | "FIREARMS_PROTOCOL" | "EU_DESTRUCTION";
            /** @description The day the retention ended. */
            endedOn: string;
            erasedBy: string;
            /** Format: date-time */
            erasedAt: string;
        };
        HolderRetentionView: {
            id: string;
            /** @enum {string} */
            kind: "MANUFACTURER" | "IMPORTER" | "EXPORTER" | "WHOLESALER" | "RETAILER" | "SECURITY_COMPANY" | "STATE" | "COMPANY" | "PERSON";
            /** @description Null when its retention has ended. */
            name: string | null;
            licence: string | null;
            address: string | null;
            country: string;
            /** @enum {string} */
            retentionClass: "ITI_MANUFACTURE" | "ITI_OTHER" | "FIREARMS_PROTOCOL" | "EU_DESTRUCTION";
            /** Format: date-time */
            recordedAt: string;
            /** @description The last day on which the data must be kept; null while the clock has not begun, and after an erasure. */
            retentionEndsOn: string | null;
            /** @description The hold that keeps the data beyond it; null when none stands. */
            legalHold: components["schemas"]["LegalHoldView"] | null;
            erasure: components["schemas"]["ErasureView"] | null;
        };
        RetentionPage: {
            items: components["schemas"]["HolderRetentionView"][];
            nextCursor: string | null;
        };
        SetLegalHold: {
            reason: string;
        };
        AskToLift: {
            reason: string;
        };
        CalibreCode: {
            /** @enum {string} */
            scheme: "NCIC" | "CIP" | "SAAMI" | "NATO";
            code: string;
        };
        DescribeModel: {
            make: string;
            /** @description NCIC MAK. */
            makeCode?: string | null;
            model: string;
            /** @enum {string} */
            type: "A" | "B" | "C" | "D" | "G" | "J" | "K" | "M" | "O" | "P" | "Q" | "R" | "S" | "V" | "Z";
            /** @enum {string|null} */
            action?: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I" | "J" | "K" | "L" | "N" | "O" | "P" | "R" | "S" | "T" | "U" | "V" | "W" | "X" | null;
            /** @description The designation that the maker stamps; never turned from inches into millimetres or back. */
            calibre: string;
            /** @description The calibre's code in each scheme that has one; one per scheme. */
            calibreCodes?: components["schemas"]["CalibreCode"][];
            /** @description ISO 3166 code of the country of manufacture, of the past too. */
            country: string;
        };
        FirearmTemplateView: {
            id: string;
            make: string;
            makeCode: string | null;
            model: string;
            /** @enum {string} */
            type: "A" | "B" | "C" | "D" | "G" | "J" | "K" | "M" | "O" | "P" | "Q" | "R" | "S" | "V" | "Z";
            /** @enum {string|null} */
            action: "A" | "B" | "C" | "D" | "G" | "J" | "K" | "O" | "P" | "R" | "S" | "V" | "E" | "F" | "H" | "I" | "L" | "N" | "T" | "U" | "W" | "X" | null;
            calibre: string;
            calibreNormalised: string;
            calibreCodes: components["schemas"]["CalibreCode"][];
            country: string;
            /** Format: date-time */
            recordedAt: string;
        };
        FirearmTemplatePage: {
            items: components["schemas"]["FirearmTemplateView"][];
            nextCursor: string | null;
        };
        CodeView: {
            code: string;
            name: string;
        };
        CodeListView: {
            items: components["schemas"]["CodeView"][];
        };
        WantedNoticeView: {
            id: string;
            firearmId: string;
            lifeEventId: string;
            /** @enum {string} */
            kind: "lost" | "stolen";
            /** @enum {string} */
            state: "published" | "withdrawn";
            /** @enum {string|null} */
            withdrawnBecause: "OTHER" | "DESTROYED" | "RECOVERED" | "ENTERED_IN_ERROR" | null;
            /** Format: date-time */
            withdrawnAt: string | null;
            /** Format: date-time */
            recordedAt: string;
            version: number;
        };
        WantedNoticePage: {
            items: components["schemas"]["WantedNoticeView"][];
            nextCursor: string | null;
        };
        WithdrawNotice: {
            /** @enum {string} */
            because: "RECOVERED" | "DESTROYED" | "ENTERED_IN_ERROR" | "OTHER";
        };
        StateView: {
            jurisdictionId: string;
            /** @description ISO 3166-1 alpha-2. */
            code: string;
            name: string;
        };
        WantedMarkView: {
            /** @enum {string} */
            kind: "OTHER" | "MANUFACTURE" | "IMPORT" | "STOCK_TRANSFER" | "PROOF" | "CONFISCATION" | "DEACTIVATION";
            /** @enum {string} */
            part: "FRAME" | "RECEIVER" | "BARREL" | "SLIDE" | "CYLINDER" | "BOLT" | "BREECH_BLOCK";
            text: string;
            country: string | null;
            year: number | null;
        };
        WantedFirearmView: {
            id: string;
            owner: components["schemas"]["StateView"] | null;
            /** @enum {string} */
            kind: "lost" | "stolen";
            serial: string | null;
            barrelSerial: string | null;
            make: string;
            model: string;
            /** @enum {string} */
            type: "A" | "B" | "C" | "D" | "G" | "J" | "K" | "M" | "O" | "P" | "Q" | "R" | "S" | "V" | "Z";
            calibre: string;
            countryOfManufacture: string;
            marks: components["schemas"]["WantedMarkView"][];
            /** @description When it went missing, as far as it is known. */
            date: string;
            /**
             * @description Why its owner no longer looks for it; null while it does.
             * @enum {string|null}
             */
            withdrawnBecause: "OTHER" | "DESTROYED" | "RECOVERED" | "ENTERED_IN_ERROR" | null;
            /** Format: date-time */
            recordedAt: string;
        };
        WantedFirearmPage: {
            items: components["schemas"]["WantedFirearmView"][];
            nextCursor: string | null;
        };
        MetFirearmView: {
            serial: string | null;
            /** @enum {string} */
            serialState: "COMPLETE" | "PARTIAL" | "OBLITERATED" | "RESTORED_FULL" | "RESTORED_PARTIAL" | "NONE" | "DUPLICATE";
            make: string | null;
            model: string | null;
            type: string | null;
            calibre: string | null;
            countryOfOrigin: string | null;
            marks: components["schemas"]["WantedMarkView"][];
        };
        MatchDifferenceView: {
            field: string;
            observed: string;
            recorded: string;
            reason: string;
        };
        RegisterMatchView: {
            id: string;
            /** @enum {string} */
            kind: "missing-recovered" | "wanted-recovered" | "found-abroad" | "destroyed-reappeared" | "destroyed-maybe-reappeared";
            /** @description The own record; null when another state looks for it. */
            firearmId: string | null;
            /** @description What another state looks for; null when it is an own record. */
            wantedFirearmId: string | null;
            /** @enum {string} */
            sourceKind: "trace-request" | "recovery";
            /** @description The recovery or the trace request; another state’s recovery is known by its identifier alone. */
            sourceId: string;
            /** @description The owner of what was found here, or the finder of what is owned here; null when it all happened at home. */
            other: components["schemas"]["StateView"] | null;
            observed: components["schemas"]["MetFirearmView"];
            recoveredOn: string | null;
            /** @description Fields that agree. */
            agrees: string[];
            /** @description Each difference, in words. */
            differs: components["schemas"]["MatchDifferenceView"][];
            /** @enum {string} */
            state: "confirmed" | "open" | "dismissed";
            judgedBy: string | null;
            /** Format: date-time */
            judgedAt: string | null;
            remarks: string | null;
            /** Format: date-time */
            recordedAt: string;
            version: number;
        };
        RegisterMatchPage: {
            items: components["schemas"]["RegisterMatchView"][];
            nextCursor: string | null;
        };
        JudgeMatch: {
            /** @enum {string} */
            verdict: "confirmed" | "dismissed";
            remarks?: string | null;
        };
        RecordMark: {
            /** @enum {string} */
            kind: "MANUFACTURE" | "IMPORT" | "STOCK_TRANSFER" | "PROOF" | "CONFISCATION" | "DEACTIVATION" | "OTHER";
            /** @enum {string} */
            part: "FRAME" | "RECEIVER" | "BARREL" | "SLIDE" | "CYLINDER" | "BOLT" | "BREECH_BLOCK";
            /** @description Where on the part, in words, for example `left side above the trigger`. */
            position?: string | null;
            /** @description Word for word, for example `GT 2009`; of an import mark of that form country and year are read from it. */
            text: string;
            /** @description ISO 3166 code, of the past too. */
            country?: string | null;
            year?: number | null;
            /** @enum {string|null} */
            method?: "STAMPED" | "ROLLED" | "DOT_PEEN" | "ENGRAVED" | "LASER" | "ETCHED" | "CAST" | "OTHER" | null;
            /** @description Millimetres below the surface. */
            depthMm?: number | null;
            /** @enum {string|null} */
            legibility?: "CLEAR" | "WORN" | "PARTIAL" | "ILLEGIBLE" | null;
            photographIds?: string[];
        };
        RecordLifeEvent: {
            /** @enum {string} */
            kind: "manufactured" | "exported" | "imported" | "transferred" | "taken-into-state-stock" | "released-from-state-stock" | "issued-to-security-company" | "lost" | "stolen" | "recovered" | "seized" | "surrendered" | "found" | "deactivated" | "destroyed";
            /**
             * @description The part the holder plays in the chain.
             * @enum {string|null}
             */
            actor?: "MANUFACTURER" | "IMPORTER" | "EXPORTER" | "WHOLESALER" | "RETAILER" | "FIRST_PURCHASER" | "LATER_HOLDER" | "GOVERNMENT" | "MILITARY" | "PAWN" | "DESTROYED" | null;
            /**
             * Format: uuid
             * @description Who gives it away; a registered holder.
             */
            fromHolderId?: string | null;
            /**
             * Format: uuid
             * @description Who has the firearm after it; a registered holder.
             */
            holderId?: string | null;
            /** @description As far as it is known: a year, a month or a day. */
            date: string;
            document?: string | null;
            /** @description ISO 3166 code, of the past too. */
            country?: string | null;
            place?: string | null;
            /** @description Of a loss or a theft: whether the other states are told, as they are unless the owner says no. */
            publish?: boolean | null;
        };
        RecordFirearm: {
            /** @description On the frame or receiver, as stamped; an unreadable character is written `?`, an unreadable stretch `*`. */
            serial?: string | null;
            /** @enum {string} */
            serialState: "COMPLETE" | "PARTIAL" | "OBLITERATED" | "RESTORED_FULL" | "RESTORED_PARTIAL" | "NONE" | "DUPLICATE";
            /**
             * @description What bears that number, frame or receiver.
             * @enum {string|null}
             */
            serialPart?: "FRAME" | "RECEIVER" | "BARREL" | "SLIDE" | "CYLINDER" | "BOLT" | "BREECH_BLOCK" | null;
            /** @description Where on that part, in words. */
            serialPosition?: string | null;
            /** @enum {string|null} */
            serialLegibility?: "CLEAR" | "WORN" | "PARTIAL" | "ILLEGIBLE" | null;
            /** @description Where the barrel bears a number of its own. */
            barrelSerial?: string | null;
            make: string;
            model: string;
            /** @enum {string} */
            type: "A" | "B" | "C" | "D" | "G" | "J" | "K" | "M" | "O" | "P" | "Q" | "R" | "S" | "V" | "Z";
            /**
             * @description NCIC GTYP2.
             * @enum {string|null}
             */
            action?: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I" | "J" | "K" | "L" | "N" | "O" | "P" | "R" | "S" | "T" | "U" | "V" | "W" | "X" | null;
            /** @description The designation as stamped. */
            calibre: string;
            /** @description ISO 3166 code, of the past too. */
            countryOfManufacture: string;
            yearOfManufacture?: number | null;
            /**
             * Format: uuid
             * @description The model of the reference that it is.
             */
            templateId?: string | null;
            /** @description Of the whole weapon. */
            photographIds?: string[];
            /** @description When it was marked or entered in the register, as claimed; left out, now. */
            occurredAt?: string;
            marks?: components["schemas"]["RecordMark"][];
            lifeEvents?: components["schemas"]["RecordLifeEvent"][];
        };
        MarkView: {
            id: string;
            /** @enum {string} */
            kind: "OTHER" | "MANUFACTURE" | "IMPORT" | "STOCK_TRANSFER" | "PROOF" | "CONFISCATION" | "DEACTIVATION";
            /** @enum {string} */
            part: "FRAME" | "RECEIVER" | "BARREL" | "SLIDE" | "CYLINDER" | "BOLT" | "BREECH_BLOCK";
            /** @description Where on the part, in words. */
            position: string | null;
            text: string;
            country: string | null;
            year: number | null;
            /** @enum {string|null} */
            method: "OTHER" | "CAST" | "STAMPED" | "ROLLED" | "DOT_PEEN" | "ENGRAVED" | "LASER" | "ETCHED" | null;
            depthMm: number | null;
            /** @enum {string|null} */
            legibility: "PARTIAL" | "CLEAR" | "WORN" | "ILLEGIBLE" | null;
            photographIds: string[];
            /** Format: date-time */
            recordedAt: string;
        };
        LifeEventHolderView: {
            id: string;
            kind: string;
            /** @description Null when its retention has ended. */
            name: string | null;
            licence: string | null;
            country: string;
        };
        LifeEventView: {
            id: string;
            /** @enum {string} */
            kind: "found" | "lost" | "stolen" | "destroyed" | "transferred" | "manufactured" | "imported" | "recovered" | "deactivated" | "exported" | "taken-into-state-stock" | "released-from-state-stock" | "issued-to-security-company" | "seized" | "surrendered";
            /** @enum {string|null} */
            actor: "MANUFACTURER" | "IMPORTER" | "EXPORTER" | "WHOLESALER" | "RETAILER" | "FIRST_PURCHASER" | "LATER_HOLDER" | "GOVERNMENT" | "MILITARY" | "PAWN" | "DESTROYED" | null;
            /** @description Who gave it away. */
            from: components["schemas"]["LifeEventHolderView"] | null;
            /** @description Who has it after this. */
            holder: components["schemas"]["LifeEventHolderView"] | null;
            /** @description As far as it is known: a year, a month or a day. */
            date: string;
            document: string | null;
            country: string | null;
            place: string | null;
            /** Format: date-time */
            recordedAt: string;
        };
        LifeCycleFlagView: {
            /** @enum {string} */
            code: "in-the-future" | "after-destruction" | "before-year-of-manufacture" | "before-manufacture" | "manufactured-twice" | "changed-hands-while-missing" | "destroyed-twice" | "import-mark-before-manufacture" | "mark-after-destruction" | "exported-twice" | "into-stock-twice" | "out-of-stock-twice" | "given-by-another-holder" | "country-no-longer-existed";
            /** @description What the entry breaks, in words. */
            rule: string;
            /** @description The entry it was seen at; null when it concerns a mark or the record itself. */
            lifeEventId: string | null;
            markId: string | null;
        };
        RestorationView: {
            id: string;
            /** @enum {string} */
            part: "FRAME" | "RECEIVER" | "BARREL" | "SLIDE" | "CYLINDER" | "BOLT" | "BREECH_BLOCK";
            /** @enum {string} */
            method: "OTHER" | "VISUAL" | "CHEMICAL_ETCHING" | "ELECTROLYTIC_ETCHING" | "MAGNETIC_PARTICLE" | "ULTRASONIC_CAVITATION" | "HEAT" | "ELECTRON_MICROSCOPY";
            examiner: string;
            examinedOn: string;
            /** @enum {string} */
            outcome: "PARTIAL" | "NONE" | "FULL";
            resultText: string | null;
            resultNormalised: string | null;
            remarks: string | null;
            photographIds: string[];
            /** Format: date-time */
            recordedAt: string;
        };
        FirearmDetail: {
            /** @description The model of the reference that it is; null while nobody said. */
            template: components["schemas"]["FirearmTemplateView"] | null;
            /**
             * @description How the number of the frame stands after every restoration; `serialState` says how it was observed.
             * @enum {string}
             */
            serialStateNow: "COMPLETE" | "PARTIAL" | "OBLITERATED" | "RESTORED_FULL" | "RESTORED_PARTIAL" | "NONE" | "DUPLICATE";
            /** @description Whether it is recorded as lost or stolen and has not come back. */
            missing: boolean;
            marks: components["schemas"]["MarkView"][];
            /** @description Earliest first. */
            lifeEvents: components["schemas"]["LifeEventView"][];
            flags: components["schemas"]["LifeCycleFlagView"][];
            restorations: components["schemas"]["RestorationView"][];
            /** @description Of the whole weapon; those of a mark or a restoration stand there. */
            photographIds: string[];
            id: string;
            /** @description As stamped. */
            serial: string | null;
            serialNormalised: string | null;
            /** @enum {string} */
            serialState: "COMPLETE" | "PARTIAL" | "OBLITERATED" | "RESTORED_FULL" | "RESTORED_PARTIAL" | "NONE" | "DUPLICATE";
            /**
             * @description What bears the number, and where on it.
             * @enum {string|null}
             */
            serialPart: "FRAME" | "RECEIVER" | "BARREL" | "SLIDE" | "CYLINDER" | "BOLT" | "BREECH_BLOCK" | null;
            serialPosition: string | null;
            /** @enum {string|null} */
            serialLegibility: "PARTIAL" | "CLEAR" | "WORN" | "ILLEGIBLE" | null;
            barrelSerial: string | null;
            make: string;
            model: string;
            /** @enum {string} */
            type: "A" | "B" | "C" | "D" | "G" | "J" | "K" | "M" | "O" | "P" | "Q" | "R" | "S" | "V" | "Z";
            /** @enum {string|null} */
            action: "A" | "B" | "C" | "D" | "G" | "J" | "K" | "O" | "P" | "R" | "S" | "V" | "E" | "F" | "H" | "I" | "L" | "N" | "T" | "U" | "W" | "X" | null;
            /** @description The designation as stamped. */
            calibre: string;
            countryOfManufacture: string;
            yearOfManufacture: number | null;
            /** Format: date-time */
            recordedAt: string;
        };
        FirearmFound: {
            /** @description Where the number asked for differs from the recorded one, in words; nothing where they agree or one only begins with the other. */
            differences: string[];
            id: string;
            /** @description As stamped. */
            serial: string | null;
            serialNormalised: string | null;
            /** @enum {string} */
            serialState: "COMPLETE" | "PARTIAL" | "OBLITERATED" | "RESTORED_FULL" | "RESTORED_PARTIAL" | "NONE" | "DUPLICATE";
            /**
             * @description What bears the number, and where on it.
             * @enum {string|null}
             */
            serialPart: "FRAME" | "RECEIVER" | "BARREL" | "SLIDE" | "CYLINDER" | "BOLT" | "BREECH_BLOCK" | null;
            serialPosition: string | null;
            /** @enum {string|null} */
            serialLegibility: "PARTIAL" | "CLEAR" | "WORN" | "ILLEGIBLE" | null;
            barrelSerial: string | null;
            make: string;
            model: string;
            /** @enum {string} */
            type: "A" | "B" | "C" | "D" | "G" | "J" | "K" | "M" | "O" | "P" | "Q" | "R" | "S" | "V" | "Z";
            /** @enum {string|null} */
            action: "A" | "B" | "C" | "D" | "G" | "J" | "K" | "O" | "P" | "R" | "S" | "V" | "E" | "F" | "H" | "I" | "L" | "N" | "T" | "U" | "W" | "X" | null;
            /** @description The designation as stamped. */
            calibre: string;
            countryOfManufacture: string;
            yearOfManufacture: number | null;
            /** Format: date-time */
            recordedAt: string;
        };
        FirearmPage: {
            items: components["schemas"]["FirearmFound"][];
            nextCursor: string | null;
        };
        AddPhotographs: {
            photographIds: string[];
        };
        IdentifyFirearm: {
            /** Format: uuid */
            templateId: string;
            reason?: string | null;
        };
        RecordRestoration: {
            /**
             * @description The part whose number was sought.
             * @enum {string}
             */
            part: "FRAME" | "RECEIVER" | "BARREL" | "SLIDE" | "CYLINDER" | "BOLT" | "BREECH_BLOCK";
            /** @enum {string} */
            method: "VISUAL" | "CHEMICAL_ETCHING" | "ELECTROLYTIC_ETCHING" | "MAGNETIC_PARTICLE" | "ULTRASONIC_CAVITATION" | "HEAT" | "ELECTRON_MICROSCOPY" | "OTHER";
            /** @description Who examined it, as the laboratory refers to them. */
            examiner: string;
            examinedOn: string;
            /** @enum {string} */
            outcome: "FULL" | "PARTIAL" | "NONE";
            /** @description What became legible, word for word; `?` for a character that did not, `*` for a stretch. */
            resultText?: string | null;
            remarks?: string | null;
            photographIds?: string[];
        };
        ColumnMappingView: {
            field: string;
            column?: number;
            constant?: string;
            /** @enum {string} */
            dates?: "day-month-year" | "month-day-year";
        };
        RecordImportView: {
            id: string;
            /** @enum {string} */
            state: "failed" | "cancelled" | "imported" | "uploaded" | "checking" | "checked" | "importing";
            /** @enum {string} */
            format: "CSV" | "XLSX";
            fileName: string;
            fileBytes: number;
            sha256: string;
            /** @enum {string} */
            encoding: "utf-8" | "windows-1252";
            /** @enum {string} */
            separator: "COMMA" | "SEMICOLON" | "TAB" | "BAR";
            /** @description The first row of the file. */
            headings: string[];
            /** @description Proposed from the headings until a check begins, then as confirmed. */
            mapping: components["schemas"]["ColumnMappingView"][];
            /** @enum {string|null} */
            rowChoice: "valid-rows" | "all-or-none" | null;
            /** @description Part of the text that the pass under way has read, 0 to 1; null when none is. */
            progress: number | null;
            /** @description Rows read in the pass under way or the last one. */
            rowsDone: number;
            /** @description Rows that hold anything; null until all are checked. */
            rowsTotal: number | null;
            rowsFaulty: number;
            /** @description Of the faulty ones, those whose weapon is recorded already or comes earlier in the file. */
            rowsDuplicate: number;
            rowsRecorded: number;
            /** @description Rows that were not recorded by the import; the list of faults says why. */
            rowsRefused: number;
            /** @description Why it failed. */
            failure: string | null;
            uploadedBy: string;
            confirmedBy: string | null;
            /** Format: date-time */
            checkedAt: string | null;
            /** Format: date-time */
            endedAt: string | null;
            /**
             * Format: date-time
             * @description When the file and the list of faults were removed, as the retention rule says.
             */
            fileRemovedAt: string | null;
            /** Format: date-time */
            recordedAt: string;
        };
        RecordImportPage: {
            items: components["schemas"]["RecordImportView"][];
            nextCursor: string | null;
        };
        RecordFieldView: {
            name: string;
            /** @description As the template heads its column. */
            heading: string;
            /** @enum {string} */
            form: "number" | "date" | "text" | "code" | "country" | "whole-number" | "instant" | "yes-no";
            required: boolean;
            codes: string[] | null;
        };
        RecordFieldList: {
            items: components["schemas"]["RecordFieldView"][];
        };
        RowFaultView: {
            /** @description Null when it concerns the whole row. */
            field: string | null;
            code: string;
            detail: string;
        };
        FaultyRowView: {
            /** @description As the spreadsheet numbers it: the headings are row 1. */
            row: number;
            faults: components["schemas"]["RowFaultView"][];
            cells: string[];
            /** @description The record that has this serial number already. */
            earlierFirearmId: string | null;
            /** @description The row of the same file that has it. */
            earlierRow: number | null;
        };
        FaultyRowPage: {
            items: components["schemas"]["FaultyRowView"][];
            /** @description Null on the last page. */
            nextRow: number | null;
        };
        MapColumn: {
            /**
             * @description As the template names it, for example `serial` or `mark1.text`.
             * @enum {string}
             */
            field: "serial" | "serialState" | "serialPart" | "serialPosition" | "serialLegibility" | "barrelSerial" | "make" | "model" | "type" | "action" | "calibre" | "countryOfManufacture" | "yearOfManufacture" | "occurredAt" | "mark1.kind" | "mark1.part" | "mark1.position" | "mark1.text" | "mark1.country" | "mark1.year" | "mark1.method" | "mark1.depthMm" | "mark1.legibility" | "mark2.kind" | "mark2.part" | "mark2.position" | "mark2.text" | "mark2.country" | "mark2.year" | "mark2.method" | "mark2.depthMm" | "mark2.legibility" | "mark3.kind" | "mark3.part" | "mark3.position" | "mark3.text" | "mark3.country" | "mark3.year" | "mark3.method" | "mark3.depthMm" | "mark3.legibility" | "event1.kind" | "event1.actor" | "event1.date" | "event1.document" | "event1.country" | "event1.place" | "event1.publish" | "event2.kind" | "event2.actor" | "event2.date" | "event2.document" | "event2.country" | "event2.place" | "event2.publish" | "event3.kind" | "event3.actor" | "event3.date" | "event3.document" | "event3.country" | "event3.place" | "event3.publish";
            /** @description 0 for the first column. */
            column?: number;
            /** @description The same for every row, instead of a column. */
            constant?: string;
            /**
             * @description How dates such as 03/04/2009 are to be read; left out, they are faults.
             * @enum {string}
             */
            dates?: "day-month-year" | "month-day-year";
        };
        CheckRecords: {
            mapping: components["schemas"]["MapColumn"][];
        };
        ConfirmRecords: {
            /**
             * @description `valid-rows` records what is good and leaves the rest; `all-or-none` is refused while one row is faulty.
             * @enum {string}
             */
            rows: "valid-rows" | "all-or-none";
        };
        RegisterArmoury: {
            /**
             * Format: uuid
             * @description A registered holder: a company or a state body.
             */
            holderId: string;
            /** @description What the holder calls it; one name per holder. */
            name: string;
            /** @description Address or description of the place. */
            place: string;
        };
        ArmouryHolderView: {
            id: string;
            kind: string;
            /** @description Null when its retention has ended. */
            name: string | null;
        };
        ArmouryView: {
            id: string;
            holder: components["schemas"]["ArmouryHolderView"];
            name: string;
            place: string;
            /** Format: date-time */
            recordedAt: string;
        };
        ArmouryPage: {
            items: components["schemas"]["ArmouryView"][];
            nextCursor: string | null;
        };
        ChecklistItemView: {
            code: string;
            /** @enum {string} */
            topic: "BUILDING" | "SITE" | "RACKS" | "KEYS" | "ACCESS" | "RECORDS" | "AMMUNITION" | "RESPONSE";
            question: string;
        };
        StorageChecklistView: {
            version: string;
            sources: string[];
            items: components["schemas"]["ChecklistItemView"][];
        };
        StockFirearmView: {
            id: string;
            serial: string | null;
            make: string;
            model: string;
            /** @enum {string} */
            type: "A" | "B" | "C" | "D" | "G" | "J" | "K" | "M" | "O" | "P" | "Q" | "R" | "S" | "V" | "Z";
            calibre: string;
        };
        AmmunitionCountView: {
            calibre: string;
            /** @description As last counted. */
            rounds: number;
            /** Format: date-time */
            countedAt: string;
            countedBy: string;
            remark: string | null;
        };
        ArmouryStockView: {
            armouryId: string;
            /** @description Firearms kept here. */
            count: number;
            /** @description Firearms of the holder that have been placed in none of its armouries; 0 where it has only one. */
            unplaced: number;
            /** @description One page of them, newest record first. */
            items: components["schemas"]["StockFirearmView"][];
            nextCursor: string | null;
            /** @description The last count of each calibre. */
            ammunition: components["schemas"]["AmmunitionCountView"][];
        };
        PlaceFirearms: {
            /** @description Firearms whose records say that they are with the holder of this armoury. */
            firearmIds: string[];
        };
        PlacedView: {
            armouryId: string;
            placed: number;
        };
        CountAmmunition: {
            calibre: string;
            rounds: number;
            /** @description When it was counted, as claimed; left out, now. */
            occurredAt?: string;
            remark?: string | null;
        };
        AnswerItem: {
            /** @description Code of the checklist's item. */
            item: string;
            /** @enum {string} */
            answer: "YES" | "NO" | "NOT_APPLICABLE";
            remark?: string | null;
        };
        AssessStorage: {
            assessedOn: string;
            /** @description Every item of the present checklist, each once. */
            answers: components["schemas"]["AnswerItem"][];
        };
        AnswerCounts: {
            YES: number;
            NO: number;
            NOT_APPLICABLE: number;
        };
        StorageAnswerView: {
            item: string;
            /** @enum {string|null} */
            topic: "BUILDING" | "SITE" | "RACKS" | "KEYS" | "ACCESS" | "RECORDS" | "AMMUNITION" | "RESPONSE" | null;
            question: string | null;
            /** @enum {string} */
            answer: "YES" | "NO" | "NOT_APPLICABLE";
            remark: string | null;
        };
        StorageAssessmentView: {
            id: string;
            armouryId: string;
            /** @description Version of the checklist it was made by. */
            checklist: string;
            assessedOn: string;
            assessedBy: string;
            /** @description How often each answer was given; there is no score. */
            counts: components["schemas"]["AnswerCounts"];
            /** @description In the order of the checklist. */
            answers: components["schemas"]["StorageAnswerView"][];
            /** Format: date-time */
            recordedAt: string;
        };
        StorageAssessmentPage: {
            items: components["schemas"]["StorageAssessmentView"][];
            nextCursor: string | null;
        };
        InspectionView: {
            id: string;
            armouryId: string;
            /** @enum {string} */
            state: "closed" | "open";
            /** @description Firearms on the list when it began. */
            listed: number;
            /** @description Of those, seen. */
            found: number;
            openedBy: string;
            /** Format: date-time */
            openedAt: string;
            closedBy: string | null;
            /** Format: date-time */
            closedAt: string | null;
            version: number;
        };
        InspectionPage: {
            items: components["schemas"]["InspectionView"][];
            nextCursor: string | null;
        };
        RoundsView: {
            calibre: string;
            /** @description Null when the list did not know the calibre. */
            listed: number | null;
            /** @description Null until somebody counts. */
            counted: number | null;
        };
        InspectionDetail: {
            id: string;
            armouryId: string;
            /** @enum {string} */
            state: "closed" | "open";
            /** @description Firearms on the list when it began. */
            listed: number;
            /** @description Of those, seen. */
            found: number;
            openedBy: string;
            /** Format: date-time */
            openedAt: string;
            closedBy: string | null;
            /** Format: date-time */
            closedAt: string | null;
            version: number;
            rounds: components["schemas"]["RoundsView"][];
            differences: {
                /** @enum {string} */
                kind: "MISSING" | "SEEN_TWICE" | "WRONG_ARMOURY" | "SERIAL_DIFFERS" | "AMBIGUOUS" | "EXTRA" | "ROUNDS_DIFFER" | "ROUNDS_NOT_COUNTED";
                count: number;
                resolved: number;
            }[];
        };
        ReadSerialNumber: {
            /** @description As read on the weapon or scanned from its label. */
            serial: string;
            /** @description Tells two makers' weapons of one number apart. */
            make?: string | null;
            remark?: string | null;
        };
        RecordSightings: {
            sightings: components["schemas"]["ReadSerialNumber"][];
        };
        ResemblingFirearm: {
            firearmId: string;
            serial: string | null;
            make: string;
            model: string;
            /** @description Where the number read differs from the recorded one, in words. */
            differences: string[];
        };
        SightingView: {
            id: string;
            sequence: number;
            serial: string;
            make: string | null;
            remark: string | null;
            /** @enum {string} */
            outcome: "FOUND" | "SEEN_TWICE" | "WRONG_ARMOURY" | "SERIAL_DIFFERS" | "AMBIGUOUS" | "EXTRA";
            firearmId: string | null;
            resembles: components["schemas"]["ResemblingFirearm"][];
            /** Format: date-time */
            recordedAt: string;
        };
        SightingsRecorded: {
            inspection: components["schemas"]["InspectionView"];
            sightings: components["schemas"]["SightingView"][];
        };
        CountRounds: {
            calibre: string;
            rounds: number;
        };
        DifferenceView: {
            id: string;
            /** @enum {string} */
            kind: "MISSING" | "SEEN_TWICE" | "WRONG_ARMOURY" | "SERIAL_DIFFERS" | "AMBIGUOUS" | "EXTRA" | "ROUNDS_DIFFER" | "ROUNDS_NOT_COUNTED";
            /** @description The firearm that is missing, or seen where it should not be. */
            firearmId: string | null;
            /** @description Its number by the list; null when it is not on it. */
            listedSerial: string | null;
            /** @description The number as read. */
            serialRead: string | null;
            resembles: components["schemas"]["ResemblingFirearm"][];
            calibre: string | null;
            listed: number | null;
            counted: number | null;
            resolution: string | null;
            resolvedBy: string | null;
            /** Format: date-time */
            resolvedAt: string | null;
            /** Format: date-time */
            recordedAt: string;
        };
        DifferencePage: {
            items: components["schemas"]["DifferenceView"][];
            nextCursor: string | null;
        };
        ResolveDifference: {
            /** @description What was found out; the difference itself stays as it was seen. */
            note: string;
        };
        SelectStock: {
            firearmIds?: string[] | null;
            /**
             * Format: uuid
             * @description With whom the firearms are by their records.
             */
            holderId?: string | null;
            /** Format: uuid */
            armouryId?: string | null;
            make?: string | null;
            model?: string | null;
            /** @enum {string|null} */
            type?: "A" | "B" | "C" | "D" | "G" | "J" | "K" | "M" | "O" | "P" | "Q" | "R" | "S" | "V" | "Z" | null;
        };
        PlanCampaign: {
            name: string;
            /** @enum {string} */
            markKind: "MANUFACTURE" | "IMPORT" | "STOCK_TRANSFER" | "PROOF" | "CONFISCATION" | "DEACTIVATION" | "OTHER";
            /** @enum {string} */
            part: "FRAME" | "RECEIVER" | "BARREL" | "SLIDE" | "CYLINDER" | "BOLT" | "BREECH_BLOCK";
            /** @enum {string} */
            method: "STAMPED" | "ROLLED" | "DOT_PEEN" | "ENGRAVED" | "LASER" | "ETCHED" | "CAST" | "OTHER";
            /** @description For example `GT {year} {number:6}`: the number, here of six digits, may be left out, as in `GT {year}`. */
            pattern: string;
            /** @description Of `{year}`; left out, the present one. */
            year?: number | null;
            /** @description The first number to be handed out; left out, 1. */
            firstNumber?: number | null;
            selection: components["schemas"]["SelectStock"];
        };
        SelectionView: {
            firearmIds: string[] | null;
            holderId: string | null;
            armouryId: string | null;
            make: string | null;
            model: string | null;
            /** @enum {string|null} */
            type: "A" | "B" | "C" | "D" | "G" | "J" | "K" | "M" | "O" | "P" | "Q" | "R" | "S" | "V" | "Z" | null;
        };
        CampaignProgress: {
            total: number;
            planned: number;
            allocated: number;
            marked: number;
            verified: number;
            exception: number;
            withdrawn: number;
            /** @description Marks handed out that are on no weapon and never will be. */
            spoiltMarks: number;
            openExceptions: number;
        };
        CampaignDetail: {
            selection: components["schemas"]["SelectionView"];
            /** @description All zero while it is a draft: the stock is counted when it is opened. */
            progress: components["schemas"]["CampaignProgress"];
            id: string;
            name: string;
            /** @enum {string} */
            state: "closed" | "cancelled" | "open" | "draft";
            /** @enum {string} */
            markKind: "OTHER" | "MANUFACTURE" | "IMPORT" | "STOCK_TRANSFER" | "PROOF" | "CONFISCATION" | "DEACTIVATION";
            /** @enum {string} */
            part: "FRAME" | "RECEIVER" | "BARREL" | "SLIDE" | "CYLINDER" | "BOLT" | "BREECH_BLOCK";
            /** @enum {string} */
            method: "OTHER" | "CAST" | "STAMPED" | "ROLLED" | "DOT_PEEN" | "ENGRAVED" | "LASER" | "ETCHED";
            pattern: string;
            year: number;
            /** @description What the next mark will say. */
            nextMark: string | null;
            plannedBy: string;
            /** Format: date-time */
            openedAt: string | null;
            /** Format: date-time */
            endedAt: string | null;
            cancellation: string | null;
            /** Format: date-time */
            recordedAt: string;
            version: number;
        };
        CampaignView: {
            id: string;
            name: string;
            /** @enum {string} */
            state: "closed" | "cancelled" | "open" | "draft";
            /** @enum {string} */
            markKind: "OTHER" | "MANUFACTURE" | "IMPORT" | "STOCK_TRANSFER" | "PROOF" | "CONFISCATION" | "DEACTIVATION";
            /** @enum {string} */
            part: "FRAME" | "RECEIVER" | "BARREL" | "SLIDE" | "CYLINDER" | "BOLT" | "BREECH_BLOCK";
            /** @enum {string} */
            method: "OTHER" | "CAST" | "STAMPED" | "ROLLED" | "DOT_PEEN" | "ENGRAVED" | "LASER" | "ETCHED";
            pattern: string;
            year: number;
            /** @description What the next mark will say. */
            nextMark: string | null;
            plannedBy: string;
            /** Format: date-time */
            openedAt: string | null;
            /** Format: date-time */
            endedAt: string | null;
            cancellation: string | null;
            /** Format: date-time */
            recordedAt: string;
            version: number;
        };
        CampaignPage: {
            items: components["schemas"]["CampaignView"][];
            nextCursor: string | null;
        };
        CancelCampaign: {
            reason: string;
        };
        DrawWorkList: {
            /** @description Name of the marking station, for example `Laser 2`. */
            station: string;
            /** @description How many marks at most; fewer when fewer firearms are left. */
            count: number;
        };
        WorkListView: {
            id: string;
            campaignId: string;
            station: string;
            marks: number;
            /** @description The first and the last mark on it. */
            firstMark: string | null;
            lastMark: string | null;
            drawnBy: string;
            /** Format: date-time */
            recordedAt: string;
        };
        WorkListPage: {
            items: components["schemas"]["WorkListView"][];
            nextCursor: string | null;
        };
        ResultFileView: {
            campaignId: string;
            rows: number;
            /** @description Marks newly known as made. */
            done: number;
            /** @description Items newly set aside. */
            failed: number;
            /** @description Rows that said what was known already, as when a file is sent again. */
            unchanged: number;
            /** @description SHA-256 of the file, hexadecimal. */
            sha256: string;
        };
        ItemView: {
            id: string;
            firearmId: string;
            serial: string | null;
            make: string;
            model: string;
            /** @enum {string} */
            state: "planned" | "verified" | "withdrawn" | "allocated" | "marked" | "exception";
            markId: string | null;
            /** @description The mark that is, or is to be, on the weapon. */
            mark: string | null;
            markedBy: string | null;
            /** Format: date-time */
            markedAt: string | null;
            /** Format: date-time */
            recordedAt: string;
        };
        ItemPage: {
            items: components["schemas"]["ItemView"][];
            nextCursor: string | null;
        };
        VerifyMark: {
            /**
             * Format: uuid
             * @description A photograph of the mark, kept before.
             */
            photographId: string;
            /** @description What the photograph shows, read without looking at the list. */
            textRead: string;
            /** @enum {string|null} */
            legibility?: "CLEAR" | "WORN" | "PARTIAL" | "ILLEGIBLE" | null;
        };
        MarkVerificationView: {
            item: components["schemas"]["ItemView"];
            /** @description Whether the photograph shows the mark that was handed out. */
            agrees: boolean;
            /** @description The row of the firearm's marks that it became; null when the readings differ. */
            firearmMarkId: string | null;
        };
        ReportException: {
            /** Format: uuid */
            itemId: string;
            /** @enum {string} */
            reason: "ABSENT" | "UNREADABLE" | "WRONG_SERIAL" | "DAMAGED" | "MACHINE_FAULT" | "OTHER";
            /** @description The number that is on the weapon, where it is not the recorded one. */
            serialRead?: string | null;
            remark?: string | null;
        };
        ExceptionView: {
            id: string;
            itemId: string;
            markId: string | null;
            mark: string | null;
            /** @enum {string} */
            reason: "OTHER" | "MARKED_ALREADY" | "IN_ANOTHER_CAMPAIGN" | "ABSENT" | "UNREADABLE" | "WRONG_SERIAL" | "DAMAGED" | "MACHINE_FAULT" | "DIFFERS_ON_PHOTOGRAPH";
            serialRead: string | null;
            remark: string | null;
            reportedBy: string;
            /** Format: date-time */
            recordedAt: string;
            /** @enum {string|null} */
            resolution: "REPEAT" | "RENUMBER" | "ACCEPT" | "WITHDRAW" | null;
            note: string | null;
            resolvedBy: string | null;
            /** Format: date-time */
            resolvedAt: string | null;
        };
        ExceptionPage: {
            items: components["schemas"]["ExceptionView"][];
            nextCursor: string | null;
        };
        ResolveOpening: {
            /** @enum {string} */
            reason: "MARKED_ALREADY" | "IN_ANOTHER_CAMPAIGN";
            /**
             * @description Whether they are marked all the same, or withdrawn.
             * @enum {string}
             */
            resolution: "RENUMBER" | "WITHDRAW";
            /** @description Why. */
            note: string;
        };
        ResolvedExceptions: {
            resolved: number;
        };
        ResolveException: {
            /** @enum {string} */
            resolution: "REPEAT" | "RENUMBER" | "ACCEPT" | "WITHDRAW";
            /** @description Why. */
            note: string;
        };
        UnrecordedWeapon: {
            /** @description Maker, model, type and whatever number can be read. */
            description: string;
            calibre?: string | null;
            count: number;
        };
        AmmunitionLot: {
            calibre: string;
            rounds: number;
            /** @description Lot, kind, packing. */
            description?: string | null;
        };
        PlanBatch: {
            /** @description Number or name of the batch in your jurisdiction; each is used once. */
            reference: string;
            /**
             * @description Of the weapons, when there are any.
             * @enum {string|null}
             */
            weaponMethod?: "SMELTING" | "TORCH_CUTTING" | "SHEARING" | "CRUSHING" | "SHREDDING" | "BURNING" | "DETONATION" | "OTHER" | null;
            /**
             * @description Of the ammunition, when there is any.
             * @enum {string|null}
             */
            ammunitionMethod?: "OPEN_BURNING" | "OPEN_DETONATION" | "CONTAINED_DETONATION" | "INCINERATION" | "REVERSE_ASSEMBLY" | "MECHANICAL_BREAKDOWN" | "OTHER" | null;
            place: string;
            plannedOn: string;
            /** @description Recorded firearms. */
            firearmIds?: string[] | null;
            /** @description Weapons of which there is no record. */
            unrecordedWeapons?: components["schemas"]["UnrecordedWeapon"][] | null;
            ammunition?: components["schemas"]["AmmunitionLot"][] | null;
        };
        DestroyedFirearm: {
            id: string;
            serial: string | null;
            make: string;
            model: string;
            calibre: string;
        };
        DestructionItemView: {
            id: string;
            /** @enum {string} */
            kind: "FIREARM" | "AMMUNITION" | "UNRECORDED_WEAPON";
            firearm: components["schemas"]["DestroyedFirearm"] | null;
            description: string | null;
            calibre: string | null;
            planned: number;
            /** @description Null until it is carried out. */
            destroyed: number | null;
            leftOver: number | null;
            remark: string | null;
        };
        DestructionCounts: {
            /** @enum {string} */
            kind: "FIREARM" | "AMMUNITION" | "UNRECORDED_WEAPON";
            /** @description Of ammunition, else null. */
            calibre: string | null;
            planned: number;
            destroyed: number | null;
            leftOver: number | null;
        };
        CountDifferenceView: {
            itemId: string;
            planned: number;
            destroyed: number;
            leftOver: number;
            /** @description Positive where something is missing, negative where there was more than planned. */
            unaccounted: number;
        };
        AttendanceView: {
            id: string;
            /** @enum {string} */
            part: "WITNESS" | "MONITOR";
            organisation: string;
            /** @description Null when its retention has ended. */
            name: string | null;
            function: string | null;
        };
        BatchDetail: {
            items: components["schemas"]["DestructionItemView"][];
            /** @description Weapons with and without record, and rounds of each calibre. */
            counts: components["schemas"]["DestructionCounts"][];
            /** @description Items that were not wholly destroyed as planned. */
            differences: components["schemas"]["CountDifferenceView"][];
            attendance: components["schemas"]["AttendanceView"][];
            /** @description SHA-256 of the certificate, hexadecimal; null before it is certified. */
            certificateSha256: string | null;
            id: string;
            reference: string;
            /** @enum {string} */
            state: "planned" | "cancelled" | "approved" | "carried-out" | "certified";
            /** @enum {string|null} */
            weaponMethod: "OTHER" | "SHREDDING" | "CRUSHING" | "SMELTING" | "TORCH_CUTTING" | "SHEARING" | "BURNING" | "DETONATION" | null;
            /** @enum {string|null} */
            ammunitionMethod: "OTHER" | "INCINERATION" | "OPEN_BURNING" | "OPEN_DETONATION" | "CONTAINED_DETONATION" | "REVERSE_ASSEMBLY" | "MECHANICAL_BREAKDOWN" | null;
            place: string;
            plannedOn: string;
            plannedBy: string;
            approvedBy: string | null;
            /** Format: date-time */
            approvedAt: string | null;
            carriedOutBy: string | null;
            carriedOutOn: string | null;
            certifiedBy: string | null;
            /** Format: date-time */
            certifiedAt: string | null;
            cancellation: string | null;
            /** Format: date-time */
            recordedAt: string;
            version: number;
        };
        BatchView: {
            id: string;
            reference: string;
            /** @enum {string} */
            state: "planned" | "cancelled" | "approved" | "carried-out" | "certified";
            /** @enum {string|null} */
            weaponMethod: "OTHER" | "SHREDDING" | "CRUSHING" | "SMELTING" | "TORCH_CUTTING" | "SHEARING" | "BURNING" | "DETONATION" | null;
            /** @enum {string|null} */
            ammunitionMethod: "OTHER" | "INCINERATION" | "OPEN_BURNING" | "OPEN_DETONATION" | "CONTAINED_DETONATION" | "REVERSE_ASSEMBLY" | "MECHANICAL_BREAKDOWN" | null;
            place: string;
            plannedOn: string;
            plannedBy: string;
            approvedBy: string | null;
            /** Format: date-time */
            approvedAt: string | null;
            carriedOutBy: string | null;
            carriedOutOn: string | null;
            certifiedBy: string | null;
            /** Format: date-time */
            certifiedAt: string | null;
            cancellation: string | null;
            /** Format: date-time */
            recordedAt: string;
            version: number;
        };
        BatchPage: {
            items: components["schemas"]["BatchView"][];
            nextCursor: string | null;
        };
        NameItems: {
            /** @description Recorded firearms. */
            firearmIds?: string[] | null;
            /** @description Weapons of which there is no record. */
            unrecordedWeapons?: components["schemas"]["UnrecordedWeapon"][] | null;
            ammunition?: components["schemas"]["AmmunitionLot"][] | null;
        };
        CancelBatch: {
            reason: string;
        };
        ItemResult: {
            /** Format: uuid */
            itemId: string;
            destroyed: number;
            /** @description Still there, not destroyed. */
            leftOver: number;
            remark?: string | null;
        };
        Attendee: {
            name: string;
            /** @description Office or profession. */
            function: string;
            organisation: string;
        };
        CarryOutBatch: {
            carriedOutOn: string;
            /** @description Each item of the batch, once. */
            results: components["schemas"]["ItemResult"][];
            witnesses: components["schemas"]["Attendee"][];
            /** @description Independent of who destroys, and none of the witnesses. */
            monitor: components["schemas"]["Attendee"];
        };
        CertifyBatch: {
            /**
             * @description Language of the certificate.
             * @enum {string}
             */
            language: "en" | "es";
        };
        PlaceHold: {
            /** Format: uuid */
            firearmId: string;
            /** @enum {string} */
            ground: "LEGAL_HOLD" | "EVIDENCE" | "OTHER";
            /** @description Order of the court, case file, exhibit. */
            reference: string;
        };
        HoldView: {
            id: string;
            firearmId: string;
            /** @enum {string} */
            ground: "OTHER" | "LEGAL_HOLD" | "EVIDENCE";
            reference: string;
            placedBy: string;
            /** Format: date-time */
            recordedAt: string;
            releaseNote: string | null;
            releasedBy: string | null;
            /** Format: date-time */
            releasedAt: string | null;
            version: number;
        };
        HoldPage: {
            items: components["schemas"]["HoldView"][];
            nextCursor: string | null;
        };
        ReleaseHold: {
            /** @description Why it may go. */
            note: string;
        };
        MarkRead: {
            /** @enum {string} */
            kind: "MANUFACTURE" | "IMPORT" | "STOCK_TRANSFER" | "PROOF" | "CONFISCATION" | "DEACTIVATION" | "OTHER";
            /** @enum {string} */
            part: "FRAME" | "RECEIVER" | "BARREL" | "SLIDE" | "CYLINDER" | "BOLT" | "BREECH_BLOCK";
            /** @description Word for word. */
            text: string;
            /** @description Where the mark names one: ISO 3166-1 alpha-2, or ISO 3166-3 for a former state. */
            country?: string | null;
            /** @description Where the mark names one. */
            year?: number | null;
        };
        FirearmRead: {
            /** @description Word for word, as far as it can be read. */
            serial?: string | null;
            /** @enum {string|null} */
            serialState?: "COMPLETE" | "PARTIAL" | "OBLITERATED" | "RESTORED_FULL" | "RESTORED_PARTIAL" | "NONE" | "DUPLICATE" | null;
            /** @description Where the barrel bears a number of its own. */
            barrelSerial?: string | null;
            /**
             * @description Where a number or mark was removed.
             * @enum {string|null}
             */
            obliteratedPart?: "FRAME" | "RECEIVER" | "BARREL" | "SLIDE" | "CYLINDER" | "BOLT" | "BREECH_BLOCK" | null;
            /** @description How it was removed, and what can still be seen. */
            obliterationDetail?: string | null;
            make?: string | null;
            model?: string | null;
            /**
             * @description NCIC GTYP code, for example P for a pistol.
             * @enum {string|null}
             */
            type?: "A" | "B" | "C" | "D" | "G" | "J" | "K" | "M" | "O" | "P" | "Q" | "R" | "S" | "V" | "Z" | null;
            /**
             * @description NCIC GTYP2 code, for example I for semiautomatic.
             * @enum {string|null}
             */
            action?: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I" | "J" | "K" | "L" | "N" | "O" | "P" | "R" | "S" | "T" | "U" | "V" | "W" | "X" | null;
            calibre?: string | null;
            /** @description ISO 3166-1 alpha-2, or ISO 3166-3 for a former state. */
            countryOfOrigin?: string | null;
            importer?: string | null;
            additionalMarkings?: string | null;
            marks?: components["schemas"]["MarkRead"][];
        };
        TraceRequestDraft: {
            /**
             * Format: uuid
             * @description Your own case file. It is not sent.
             */
            caseId?: string | null;
            /** @description Country that is asked first, ISO 3166-1 alpha-2. It must take part in the exchange. */
            addressee?: string | null;
            /** @description Photographs of the firearm. They are named to the addressee by their hashes, and copies without place and camera follow. */
            photographIds?: string[];
            /** @description What your office calls the request; one is made up when you give none. */
            reference?: string;
            /** @enum {string} */
            priority?: "ROUTINE" | "URGENT";
            urgentBecause?: string | null;
            specialInstructions?: string | null;
            /**
             * @description NCIC offence code; the list is to be verified.
             * @enum {string|null}
             */
            crimeCode?: "1099" | "1299" | "1399" | "2299" | "2899" | "3599" | "5201" | "5202" | "5203" | "5212" | "5213" | "5214" | "5299" | "0999" | null;
            projectCode?: string | null;
            requestingOffice?: string | null;
            /** @description Who is to be asked about the request. It is sent. */
            requestingOfficer?: string | null;
            /** @description What the office calls its case. It is sent. */
            agencyCaseNumber?: string | null;
            firearm?: components["schemas"]["FirearmRead"] | null;
            /** @enum {string|null} */
            illicitGround?: "NATIONAL_LAW" | "UNSC_EMBARGO" | "NOT_MARKED" | "UNLICENSED_MANUFACTURE" | "UNLICENSED_TRANSFER" | null;
            whyIllicit?: string | null;
            howFound?: string | null;
            /** @description What the answer is to be used for. */
            intendedUse?: string | null;
            /** @description ISO 8601 date. */
            recoveredOn?: string | null;
            /** @description Country of the recovery, ISO 3166-1 alpha-2. */
            recoveredIn?: string | null;
            recoveryPlace?: string | null;
            recoveryCircumstances?: string | null;
            /** @enum {string|null} */
            disposition?: "SEIZED" | "FOUND" | "SURRENDERED" | null;
        };
        MarkReadView: {
            /** @enum {string} */
            kind: "OTHER" | "MANUFACTURE" | "IMPORT" | "STOCK_TRANSFER" | "PROOF" | "CONFISCATION" | "DEACTIVATION";
            /** @enum {string} */
            part: "FRAME" | "RECEIVER" | "BARREL" | "SLIDE" | "CYLINDER" | "BOLT" | "BREECH_BLOCK";
            text: string;
            country: string | null;
            year: number | null;
        };
        FirearmReadView: {
            serial: string | null;
            /** @enum {string|null} */
            serialState: "COMPLETE" | "PARTIAL" | "OBLITERATED" | "RESTORED_FULL" | "RESTORED_PARTIAL" | "NONE" | "DUPLICATE" | null;
            barrelSerial: string | null;
            /** @enum {string|null} */
            obliteratedPart: "FRAME" | "RECEIVER" | "BARREL" | "SLIDE" | "CYLINDER" | "BOLT" | "BREECH_BLOCK" | null;
            obliterationDetail: string | null;
            make: string | null;
            model: string | null;
            /** @description NCIC GTYP code. */
            type: string | null;
            /**
             * @description NCIC GTYP2 code.
             * @enum {string|null}
             */
            action: "A" | "B" | "C" | "D" | "G" | "J" | "K" | "O" | "P" | "R" | "S" | "V" | "E" | "F" | "H" | "I" | "L" | "N" | "T" | "U" | "W" | "X" | null;
            calibre: string | null;
            countryOfOrigin: string | null;
            importer: string | null;
            additionalMarkings: string | null;
            marks: components["schemas"]["MarkReadView"][];
        };
        PhotographReferenceView: {
            id: string;
            sha256: string | null;
        };
        ProposedAddresseeView: {
            country: string;
            /** @enum {string} */
            reason: "own-records" | "manufacture-mark" | "country-of-origin" | "import-mark" | "named-by-answer" | "other-mark";
            /** @description The year that the mark names. */
            year: number | null;
            /** @enum {string} */
            standing: "own" | "addressable" | "not-on-this-deployment";
            jurisdictionId: string | null;
            /** @description The request by which it is asked already. */
            askedBy: string | null;
        };
        JurisdictionName: {
            jurisdictionId: string;
            /** @description ISO 3166-1 alpha-2. */
            code: string;
            name: string;
        };
        TraceRequestView: {
            urgentBecause: string | null;
            specialInstructions: string | null;
            /** @enum {string|null} */
            crimeCode: "0999" | "1099" | "1299" | "1399" | "2299" | "2899" | "3599" | "5201" | "5202" | "5203" | "5212" | "5213" | "5214" | "5299" | null;
            projectCode: string | null;
            requestingOffice: string | null;
            requestingOfficer: string | null;
            agencyCaseNumber: string | null;
            caseId: string | null;
            firearm: components["schemas"]["FirearmReadView"];
            photographs: components["schemas"]["PhotographReferenceView"][];
            /** @enum {string|null} */
            illicitGround: "NATIONAL_LAW" | "UNSC_EMBARGO" | "NOT_MARKED" | "UNLICENSED_MANUFACTURE" | "UNLICENSED_TRANSFER" | null;
            whyIllicit: string | null;
            howFound: string | null;
            intendedUse: string | null;
            recoveredOn: string | null;
            recoveredIn: string | null;
            recoveryPlace: string | null;
            recoveryCircumstances: string | null;
            /** @enum {string|null} */
            disposition: "SEIZED" | "FOUND" | "SURRENDERED" | null;
            /** Format: date-time */
            acknowledgedAt: string | null;
            /** Format: date-time */
            startedAt: string | null;
            /** Format: date-time */
            answeredAt: string | null;
            /**
             * @description Why a further state is asked; null for the first request.
             * @enum {string|null}
             */
            askedBecause: "own-records" | "manufacture-mark" | "country-of-origin" | "import-mark" | "named-by-answer" | "other-mark" | null;
            /** @description What a submission would still be refused for. Empty once submitted. */
            missing: ("type" | "addressee" | "serial" | "calibre" | "recoveredOn" | "illicitGround" | "whyIllicit" | "howFound" | "serialState" | "make" | "countryOfOrigin" | "recoveredIn" | "urgentBecause" | "intendedUse" | "markings")[];
            /** @description Whom to ask, in the order of the field. Only where we are the requester. */
            routing: components["schemas"]["ProposedAddresseeView"][];
            id: string;
            /** @description The request for which this one asks a further state; null where it is the first, or somebody else's. */
            rootId: string | null;
            reference: string;
            /** @enum {string} */
            ourPart: "requester" | "addressee";
            requester: components["schemas"]["JurisdictionName"] | null;
            addressee: components["schemas"]["JurisdictionName"] | null;
            /** @enum {string} */
            state: "refused" | "closed" | "delayed" | "answered" | "restricted" | "no_record" | "cancelled" | "draft" | "acknowledged" | "submitted" | "in_progress" | "info_needed";
            /** @enum {string} */
            priority: "ROUTINE" | "URGENT";
            /** Format: date-time */
            submittedAt: string | null;
            /**
             * Format: date-time
             * @description Put later by the time for which the requester owed information; while it does, as it was when the clock stopped.
             */
            dueAt: string | null;
            overdue: boolean;
            /** @description ISO 8601 date by which a delayed answer is to come. */
            expectedOn: string | null;
            /** @enum {string|null} */
            extent: "full" | "partial" | null;
            /** @description Messages of the other side that nobody here has read. */
            unreadMessages: number;
            make: string | null;
            calibre: string | null;
            serial: string | null;
            /** Format: date-time */
            recordedAt: string;
            version: number;
        };
        TraceRequestSummary: {
            id: string;
            /** @description The request for which this one asks a further state; null where it is the first, or somebody else's. */
            rootId: string | null;
            reference: string;
            /** @enum {string} */
            ourPart: "requester" | "addressee";
            requester: components["schemas"]["JurisdictionName"] | null;
            addressee: components["schemas"]["JurisdictionName"] | null;
            /** @enum {string} */
            state: "refused" | "closed" | "delayed" | "answered" | "restricted" | "no_record" | "cancelled" | "draft" | "acknowledged" | "submitted" | "in_progress" | "info_needed";
            /** @enum {string} */
            priority: "ROUTINE" | "URGENT";
            /** Format: date-time */
            submittedAt: string | null;
            /**
             * Format: date-time
             * @description Put later by the time for which the requester owed information; while it does, as it was when the clock stopped.
             */
            dueAt: string | null;
            overdue: boolean;
            /** @description ISO 8601 date by which a delayed answer is to come. */
            expectedOn: string | null;
            /** @enum {string|null} */
            extent: "full" | "partial" | null;
            /** @description Messages of the other side that nobody here has read. */
            unreadMessages: number;
            make: string | null;
            calibre: string | null;
            serial: string | null;
            /** Format: date-time */
            recordedAt: string;
            version: number;
        };
        TraceRequestPage: {
            items: components["schemas"]["TraceRequestSummary"][];
            nextCursor: string | null;
        };
        UseTermsView: {
            /** @enum {string} */
            classification: "OPEN" | "RESTRICTED" | "CONFIDENTIAL";
            /** @description Null for every purpose that is stated. */
            purposes: ("INVESTIGATION" | "PROSECUTION" | "COURT" | "INTELLIGENCE" | "STATISTICS" | "OVERSIGHT")[] | null;
            noOnwardTransfer: boolean;
            notInCourt: boolean;
            noStatistics: boolean;
            consultFirst: boolean;
            expiresAt: string | null;
        };
        EvidenceView: {
            /** @enum {string} */
            kind: "PHOTOGRAPH" | "DOCUMENT";
            id: string;
            sha256: string | null;
        };
        ChainRowView: {
            sequence: number;
            /** @enum {string} */
            actor: "MANUFACTURER" | "IMPORTER" | "EXPORTER" | "WHOLESALER" | "RETAILER" | "FIRST_PURCHASER" | "LATER_HOLDER" | "GOVERNMENT" | "MILITARY" | "PAWN" | "DESTROYED";
            name: string;
            licence: string | null;
            country: string;
            /** @description ISO 8601 date; the day, or month and day, may be unknown. */
            acquiredOn: string | null;
            disposedOn: string | null;
            document: string | null;
            evidence: components["schemas"]["EvidenceView"][];
            /** @description What may be done with this row; null for a proposed record, which is nobody else's. */
            terms: components["schemas"]["UseTermsView"] | null;
        };
        WithheldFactView: {
            /** @description The sequence number of the row; null for what the answer says as a whole. */
            sequence: number | null;
            because: ("expired" | "no-purpose" | "no-legal-basis" | "no-case" | "vetoed-by-originator" | "above-clearance" | "purpose-not-permitted" | "not-in-court" | "no-statistics" | "third-party-rule")[];
        };
        TimeToCrimeView: {
            known: boolean;
            /** @description Equal to `maxDays` when both dates are exact; null when unknown. */
            minDays: number | null;
            maxDays: number | null;
            /** @enum {string|null} */
            shortestBand: "LT_3M" | "M3_7" | "M7_12" | "Y1_2" | "Y2_3" | "GE_3Y" | null;
            /** @enum {string|null} */
            longestBand: "LT_3M" | "M3_7" | "M7_12" | "Y1_2" | "Y2_3" | "GE_3Y" | null;
            /** @enum {string|null} */
            countedFrom: "first-purchaser-acquired" | "last-retail-transfer" | null;
            /** @enum {string|null} */
            unknownBecause: "no-date-of-sale" | "no-date-of-recovery" | "recovered-before-sale" | null;
        };
        TraceAnswerView: {
            /** @description 1 for the first; a later one superseded those before it. */
            number: number;
            /** @enum {string} */
            outcome: "refused" | "delayed" | "answered" | "restricted" | "no_record";
            /** @enum {string|null} */
            extent: "full" | "partial" | null;
            /** @enum {string|null} */
            endState: "DUPLICATE" | "NOT_MARKED" | "TRACED_FIRST_PURCHASER" | "TRACED_DEALER_ONLY" | "TRACED_WHOLESALE_ONLY" | "TRACED_GOVERNMENT_OR_MILITARY" | "TRACED_EXPORT_FOREIGN" | "STOLEN_OR_LOST_BEFORE_SALE" | "RECORDS_NOT_AVAILABLE" | "TOO_OLD" | "SERIAL_OBLITERATED" | "SERIAL_INVALID_OR_INCOMPLETE" | "DESCRIPTION_INSUFFICIENT" | "IMPORTER_UNKNOWN" | "CRAFT_OR_PRIVATELY_MADE" | "CANCELLED" | null;
            /** @description With the end state TOO_OLD: the year before which records need not exist, and the country whose law says so. */
            tooOldYear: number | null;
            tooOldCountry: string | null;
            /** @description The state to which the firearm went on, as the addressee names it. */
            furtherCountry: string | null;
            /** @enum {string|null} */
            refusalGround: "OTHER" | "CRIMINAL_INVESTIGATION" | "CONFIDENTIALITY_LAW" | "CONFIDENTIALITY_NOT_GUARANTEED" | "NATIONAL_SECURITY" | null;
            /** @description ISO 8601 date by which a delayed answer is to come. */
            expectedOn: string | null;
            remarks: string | null;
            useConditions: ("INVESTIGATION_ONLY" | "NO_ONWARD_TRANSFER" | "NOT_AS_EVIDENCE" | "CONSULT_BEFORE_ACTION")[];
            /** @description What may be done with the answer as a whole. */
            terms: components["schemas"]["UseTermsView"];
            /** @description What is to be done before anybody acts on it. */
            obligations: ("not-in-court" | "consult-originator-before-action" | "no-onward-transfer")[];
            /** @description The rows that may be shown for the purpose of this look. */
            chain: components["schemas"]["ChainRowView"][];
            /** @description What may not be shown for it, and by which rules. */
            withheld: components["schemas"]["WithheldFactView"][];
            /** @description Counted from the rows that are shown. */
            timeToCrime: components["schemas"]["TimeToCrimeView"];
        };
        TraceAnswerGiven: {
            number: number;
            /** @enum {string} */
            outcome: "refused" | "delayed" | "answered" | "restricted" | "no_record";
            /** @enum {string|null} */
            extent: "full" | "partial" | null;
            /**
             * @description Null also where its use conditions forbid this look.
             * @enum {string|null}
             */
            endState: "DUPLICATE" | "NOT_MARKED" | "TRACED_FIRST_PURCHASER" | "TRACED_DEALER_ONLY" | "TRACED_WHOLESALE_ONLY" | "TRACED_GOVERNMENT_OR_MILITARY" | "TRACED_EXPORT_FOREIGN" | "STOLEN_OR_LOST_BEFORE_SALE" | "RECORDS_NOT_AVAILABLE" | "TOO_OLD" | "SERIAL_OBLITERATED" | "SERIAL_INVALID_OR_INCOMPLETE" | "DESCRIPTION_INSUFFICIENT" | "IMPORTER_UNKNOWN" | "CRAFT_OR_PRIVATELY_MADE" | "CANCELLED" | null;
            /** @enum {string|null} */
            refusalGround: "OTHER" | "CRIMINAL_INVESTIGATION" | "CONFIDENTIALITY_LAW" | "CONFIDENTIALITY_NOT_GUARANTEED" | "NATIONAL_SECURITY" | null;
            expectedOn: string | null;
            /** Format: date-time */
            answeredAt: string;
        };
        RecordDifferenceView: {
            field: string;
            observed: string;
            recorded: string;
            reason: string;
        };
        RecordCandidateView: {
            recordId: string;
            serial: string;
            make: string;
            model: string;
            calibre: string;
            importMark: string | null;
            agrees: string[];
            differs: components["schemas"]["RecordDifferenceView"][];
            chain: components["schemas"]["ChainRowView"][];
        };
        RecordsSearchView: {
            /** Format: date-time */
            searchedAt: string;
            /** @description Most likely first. */
            candidates: components["schemas"]["RecordCandidateView"][];
        };
        SubRequestView: {
            /** @description Of the trace request: everything that can be done with one is done there. */
            id: string;
            reference: string;
            addressee: components["schemas"]["JurisdictionName"] | null;
            /**
             * @description Null for the state that was asked first.
             * @enum {string|null}
             */
            askedBecause: "own-records" | "manufacture-mark" | "country-of-origin" | "import-mark" | "named-by-answer" | "other-mark" | null;
            /** @enum {string} */
            state: "refused" | "closed" | "delayed" | "answered" | "restricted" | "no_record" | "cancelled" | "draft" | "acknowledged" | "submitted" | "in_progress" | "info_needed";
            /** Format: date-time */
            submittedAt: string | null;
            /** Format: date-time */
            acknowledgedAt: string | null;
            /** Format: date-time */
            dueAt: string | null;
            overdue: boolean;
            expectedOn: string | null;
            /** Format: date-time */
            answeredAt: string | null;
            /** @enum {string|null} */
            outcome: "refused" | "delayed" | "answered" | "restricted" | "no_record" | null;
            /** @enum {string|null} */
            extent: "full" | "partial" | null;
            unreadMessages: number;
            version: number;
        };
        PassedOnView: {
            /** @description Of the passing: by it the originator is asked. */
            id: string;
            originator: components["schemas"]["JurisdictionName"] | null;
            /** @description Rows of the answer, of those shown, that repeat it; none where a message or the question does. */
            sequences: number[];
            /** @description What may be done with it. */
            terms: components["schemas"]["UseTermsView"];
            /**
             * Format: date-time
             * @description When its originator took it back; null while it has not.
             */
            recalledAt: string | null;
        };
        TraceRequestDetail: {
            urgentBecause: string | null;
            specialInstructions: string | null;
            /** @enum {string|null} */
            crimeCode: "0999" | "1099" | "1299" | "1399" | "2299" | "2899" | "3599" | "5201" | "5202" | "5203" | "5212" | "5213" | "5214" | "5299" | null;
            projectCode: string | null;
            requestingOffice: string | null;
            requestingOfficer: string | null;
            agencyCaseNumber: string | null;
            caseId: string | null;
            firearm: components["schemas"]["FirearmReadView"];
            photographs: components["schemas"]["PhotographReferenceView"][];
            /** @enum {string|null} */
            illicitGround: "NATIONAL_LAW" | "UNSC_EMBARGO" | "NOT_MARKED" | "UNLICENSED_MANUFACTURE" | "UNLICENSED_TRANSFER" | null;
            whyIllicit: string | null;
            howFound: string | null;
            intendedUse: string | null;
            recoveredOn: string | null;
            recoveredIn: string | null;
            recoveryPlace: string | null;
            recoveryCircumstances: string | null;
            /** @enum {string|null} */
            disposition: "SEIZED" | "FOUND" | "SURRENDERED" | null;
            /** Format: date-time */
            acknowledgedAt: string | null;
            /** Format: date-time */
            startedAt: string | null;
            /** Format: date-time */
            answeredAt: string | null;
            /**
             * @description Why a further state is asked; null for the first request.
             * @enum {string|null}
             */
            askedBecause: "own-records" | "manufacture-mark" | "country-of-origin" | "import-mark" | "named-by-answer" | "other-mark" | null;
            /** @description What a submission would still be refused for. Empty once submitted. */
            missing: ("type" | "addressee" | "serial" | "calibre" | "recoveredOn" | "illicitGround" | "whyIllicit" | "howFound" | "serialState" | "make" | "countryOfOrigin" | "recoveredIn" | "urgentBecause" | "intendedUse" | "markings")[];
            /** @description Whom to ask, in the order of the field. Only where we are the requester. */
            routing: components["schemas"]["ProposedAddresseeView"][];
            id: string;
            /** @description The request for which this one asks a further state; null where it is the first, or somebody else's. */
            rootId: string | null;
            reference: string;
            /** @enum {string} */
            ourPart: "requester" | "addressee";
            requester: components["schemas"]["JurisdictionName"] | null;
            addressee: components["schemas"]["JurisdictionName"] | null;
            /** @enum {string} */
            state: "refused" | "closed" | "delayed" | "answered" | "restricted" | "no_record" | "cancelled" | "draft" | "acknowledged" | "submitted" | "in_progress" | "info_needed";
            /** @enum {string} */
            priority: "ROUTINE" | "URGENT";
            /** Format: date-time */
            submittedAt: string | null;
            /**
             * Format: date-time
             * @description Put later by the time for which the requester owed information; while it does, as it was when the clock stopped.
             */
            dueAt: string | null;
            overdue: boolean;
            /** @description ISO 8601 date by which a delayed answer is to come. */
            expectedOn: string | null;
            /** @enum {string|null} */
            extent: "full" | "partial" | null;
            /** @description Messages of the other side that nobody here has read. */
            unreadMessages: number;
            make: string | null;
            calibre: string | null;
            serial: string | null;
            /** Format: date-time */
            recordedAt: string;
            version: number;
            answer: components["schemas"]["TraceAnswerView"] | null;
            /** @description Everything that was answered so far, oldest first: the last one counts. */
            answers: components["schemas"]["TraceAnswerGiven"][];
            /** @description Of the own marking records. Only for a focal point. */
            recordsSearch: components["schemas"]["RecordsSearchView"] | null;
            /** @description Every state that is asked about this firearm, the first among them. Only where we are the requester. */
            subRequests: components["schemas"]["SubRequestView"][];
            /** @description Of the photographs that the other side names, those that have arrived and can be looked at. */
            receivedPhotographs: string[];
            /** @description What the other side told us of third states: whose facts they are, and which rows hold them. */
            passedOn: components["schemas"]["PassedOnView"][];
        };
        DelayTraceRequest: {
            /** @enum {string} */
            ground: "CRIMINAL_INVESTIGATION" | "CONFIDENTIALITY_LAW" | "CONFIDENTIALITY_NOT_GUARANTEED" | "NATIONAL_SECURITY" | "OTHER";
            /** @description A delay gives its reasons: International Tracing Instrument, paragraph 22. */
            reasons: string;
            /** @description ISO 8601 date by which the answer is to come. */
            expectedOn: string;
        };
        EvidenceStated: {
            /** @enum {string} */
            kind: "PHOTOGRAPH" | "DOCUMENT";
            /** Format: uuid */
            id: string;
        };
        ChainRowStated: {
            sequence: number;
            /** @enum {string} */
            actor: "MANUFACTURER" | "IMPORTER" | "EXPORTER" | "WHOLESALER" | "RETAILER" | "FIRST_PURCHASER" | "LATER_HOLDER" | "GOVERNMENT" | "MILITARY" | "PAWN" | "DESTROYED";
            name: string;
            licence?: string | null;
            /** @description ISO 3166-1 alpha-2, or ISO 3166-3 for a former state. */
            country: string;
            /** @description ISO 8601 date; a month or a year alone will do. */
            acquiredOn?: string | null;
            /** @description ISO 8601 date; a month or a year alone will do. */
            disposedOn?: string | null;
            /** @description The paper that shows it, for example an import licence and its number. */
            document?: string | null;
            evidence?: components["schemas"]["EvidenceStated"][];
        };
        UseTermsStated: {
            /**
             * @description RESTRICTED when left out. CONFIDENTIAL facts are shown to focal points and auditors, and never exported or printed.
             * @enum {string}
             */
            classification?: "OPEN" | "RESTRICTED" | "CONFIDENTIAL";
            /** @description The only purposes that it may serve; any that is stated when left out. */
            purposes?: ("INVESTIGATION" | "PROSECUTION" | "COURT" | "INTELLIGENCE" | "STATISTICS" | "OVERSIGHT")[] | null;
            /** @description Nobody else is told without our consent. */
            noOnwardTransfer?: boolean;
            /** @description Not before a court without our consent. */
            notInCourt?: boolean;
            /** @description Not counted in figures. */
            noStatistics?: boolean;
            /** @description We are asked before somebody acts on it. */
            consultFirst?: boolean;
            /** @description ISO 8601 instant from which on it may no longer be used. */
            expiresAt?: string | null;
        };
        RowTermsStated: {
            /**
             * @description RESTRICTED when left out. CONFIDENTIAL facts are shown to focal points and auditors, and never exported or printed.
             * @enum {string}
             */
            classification?: "OPEN" | "RESTRICTED" | "CONFIDENTIAL";
            /** @description The only purposes that it may serve; any that is stated when left out. */
            purposes?: ("INVESTIGATION" | "PROSECUTION" | "COURT" | "INTELLIGENCE" | "STATISTICS" | "OVERSIGHT")[] | null;
            /** @description Nobody else is told without our consent. */
            noOnwardTransfer?: boolean;
            /** @description Not before a court without our consent. */
            notInCourt?: boolean;
            /** @description Not counted in figures. */
            noStatistics?: boolean;
            /** @description We are asked before somebody acts on it. */
            consultFirst?: boolean;
            /** @description ISO 8601 instant from which on it may no longer be used. */
            expiresAt?: string | null;
            sequence: number;
        };
        RestrictTraceRequest: {
            /** @enum {string} */
            endState?: "TRACED_FIRST_PURCHASER" | "TRACED_DEALER_ONLY" | "TRACED_WHOLESALE_ONLY" | "TRACED_GOVERNMENT_OR_MILITARY" | "TRACED_EXPORT_FOREIGN" | "STOLEN_OR_LOST_BEFORE_SALE" | "RECORDS_NOT_AVAILABLE" | "TOO_OLD" | "SERIAL_OBLITERATED" | "SERIAL_INVALID_OR_INCOMPLETE" | "DESCRIPTION_INSUFFICIENT" | "IMPORTER_UNKNOWN" | "NOT_MARKED" | "CRAFT_OR_PRIVATELY_MADE" | "DUPLICATE" | "CANCELLED";
            /** @enum {string} */
            ground: "CRIMINAL_INVESTIGATION" | "CONFIDENTIALITY_LAW" | "CONFIDENTIALITY_NOT_GUARANTEED" | "NATIONAL_SECURITY" | "OTHER";
            /** @description A restriction gives its reasons: International Tracing Instrument, paragraph 22. */
            reasons: string;
            /**
             * Format: uuid
             * @description `recordId` of a proposed record; every row of its chain is released but those in `withhold`.
             */
            proposalCandidateRecordId?: string;
            /** @description The chain itself, where no proposed record is the firearm. May be empty where the end state says why. */
            chain?: components["schemas"]["ChainRowStated"][];
            /** @description Sequence numbers of rows that stay at home. */
            withhold?: number[];
            /** @description Short codes for the most usual conditions. They hold together with the terms. */
            useConditions: ("INVESTIGATION_ONLY" | "NO_ONWARD_TRANSFER" | "NOT_AS_EVIDENCE" | "CONSULT_BEFORE_ACTION")[];
            /** @description What may be done with every fact of the answer. */
            terms?: components["schemas"]["UseTermsStated"];
            /** @description What may be done with single rows, besides. */
            rowTerms?: components["schemas"]["RowTermsStated"][];
            /** @description With the end state TOO_OLD: the year before which records need not exist. */
            tooOldYear?: number;
            /** @description With the end state TOO_OLD: the country whose law sets that year, ISO 3166-1 alpha-2 or ISO 3166-3. */
            tooOldCountry?: string;
            /** @description The state to which the firearm went on, where your records name one: the requester is offered to ask it next. */
            furtherCountry?: string;
        };
        AnsweredTogether: {
            /**
             * Format: uuid
             * @description Of a trace request that was joined with this one.
             */
            id: string;
            /** @description As you read it. */
            version: number;
            /** @description Sequence numbers of rows that this requester is not told. */
            withhold?: number[];
            useConditions?: ("INVESTIGATION_ONLY" | "NO_ONWARD_TRANSFER" | "NOT_AS_EVIDENCE" | "CONSULT_BEFORE_ACTION")[];
            terms?: components["schemas"]["UseTermsStated"];
            rowTerms?: components["schemas"]["RowTermsStated"][];
        };
        AnswerTraceRequest: {
            /** @enum {string} */
            endState: "TRACED_FIRST_PURCHASER" | "TRACED_DEALER_ONLY" | "TRACED_WHOLESALE_ONLY" | "TRACED_GOVERNMENT_OR_MILITARY" | "TRACED_EXPORT_FOREIGN" | "STOLEN_OR_LOST_BEFORE_SALE" | "RECORDS_NOT_AVAILABLE" | "TOO_OLD" | "SERIAL_OBLITERATED" | "SERIAL_INVALID_OR_INCOMPLETE" | "DESCRIPTION_INSUFFICIENT" | "IMPORTER_UNKNOWN" | "NOT_MARKED" | "CRAFT_OR_PRIVATELY_MADE" | "DUPLICATE" | "CANCELLED";
            /**
             * @description Left out, the answer is full unless rows are withheld.
             * @enum {string}
             */
            extent?: "full" | "partial";
            remarks?: string;
            /** @description Joined requests that are answered with it. All are answered, or none. */
            together?: components["schemas"]["AnsweredTogether"][];
            /**
             * Format: uuid
             * @description `recordId` of a proposed record; every row of its chain is released but those in `withhold`.
             */
            proposalCandidateRecordId?: string;
            /** @description The chain itself, where no proposed record is the firearm. May be empty where the end state says why. */
            chain?: components["schemas"]["ChainRowStated"][];
            /** @description Sequence numbers of rows that stay at home. */
            withhold?: number[];
            /** @description Short codes for the most usual conditions. They hold together with the terms. */
            useConditions: ("INVESTIGATION_ONLY" | "NO_ONWARD_TRANSFER" | "NOT_AS_EVIDENCE" | "CONSULT_BEFORE_ACTION")[];
            /** @description What may be done with every fact of the answer. */
            terms?: components["schemas"]["UseTermsStated"];
            /** @description What may be done with single rows, besides. */
            rowTerms?: components["schemas"]["RowTermsStated"][];
            /** @description With the end state TOO_OLD: the year before which records need not exist. */
            tooOldYear?: number;
            /** @description With the end state TOO_OLD: the country whose law sets that year, ISO 3166-1 alpha-2 or ISO 3166-3. */
            tooOldCountry?: string;
            /** @description The state to which the firearm went on, where your records name one: the requester is offered to ask it next. */
            furtherCountry?: string;
        };
        StateNoRecord: {
            remarks?: string;
        };
        RefuseTraceRequest: {
            /** @enum {string} */
            ground: "CRIMINAL_INVESTIGATION" | "CONFIDENTIALITY_LAW" | "CONFIDENTIALITY_NOT_GUARANTEED" | "NATIONAL_SECURITY" | "OTHER";
            /** @description A refusal gives its reasons: International Tracing Instrument, paragraph 22. */
            reasons: string;
        };
        AskFurtherState: {
            /** @description Country that is asked too, ISO 3166-1 alpha-2. It must take part in the exchange. */
            addressee: string;
            /** @description Whether the possessor goes along, if one is stated. Not unless you say so. */
            sendPossessor?: boolean;
        };
        SubRequestList: {
            traceRequestId: string;
            /** @description The state that was asked first stands first. */
            items: components["schemas"]["SubRequestView"][];
        };
        SayMore: {
            text: string;
        };
        SayRemark: {
            text: string;
            /**
             * Format: uuid
             * @description The message of the thread that it answers.
             */
            inReplyTo?: string;
        };
        ClarificationView: {
            id: string;
            /** @enum {string} */
            saidBy: "requester" | "addressee";
            /** @enum {string} */
            purpose: "question" | "information" | "remark";
            /** @description Empty where a third state has taken back what it repeats. */
            text: string;
            /** @description The rules that keep the text; none where it is shown. */
            withheld: ("expired" | "no-purpose" | "no-legal-basis" | "no-case" | "vetoed-by-originator" | "above-clearance" | "purpose-not-permitted" | "not-in-court" | "no-statistics" | "third-party-rule")[];
            /** @description Who of that office said it, as they sign. */
            official: string | null;
            inReplyTo: string | null;
            /** Format: date-time */
            saidAt: string;
            /** @description Of the other side, and read by nobody here yet. */
            unread: boolean;
            /** Format: date-time */
            readAt: string | null;
        };
        ClarificationThread: {
            traceRequestId: string;
            /** @description Oldest first. */
            messages: components["schemas"]["ClarificationView"][];
        };
        DuplicateView: {
            id: string;
            reference: string;
            /** @enum {string} */
            ourPart: "requester" | "addressee";
            requester: components["schemas"]["JurisdictionName"] | null;
            addressee: components["schemas"]["JurisdictionName"] | null;
            /** @enum {string} */
            state: "refused" | "closed" | "delayed" | "answered" | "restricted" | "no_record" | "cancelled" | "draft" | "acknowledged" | "submitted" | "in_progress" | "info_needed";
            recoveredOn: string | null;
            /** Format: date-time */
            recordedAt: string;
            /** @description Wherein the two agree. */
            alikeIn: ("serial" | "recovery" | "make")[];
            /** @description An official found that they ask about one firearm. */
            joined: boolean;
        };
        DuplicateList: {
            traceRequestId: string;
            /** @description Newest first. */
            items: components["schemas"]["DuplicateView"][];
        };
        JoinTraceRequests: {
            /**
             * Format: uuid
             * @description The request that asks about the same firearm: an own one, or one that was received.
             */
            otherId: string;
            reason?: string;
        };
        StatePossessor: {
            /** @description Whether it goes to the addressee with the request. Nobody abroad sees it otherwise. */
            toBeSent: boolean;
            familyName?: string | null;
            givenNames?: string | null;
            alias?: string | null;
            /** @description ISO 8601 date; a month or a year alone will do. */
            bornOn?: string | null;
            /**
             * @description As in travel documents: F, M or X.
             * @enum {string|null}
             */
            sex?: "F" | "M" | "X" | null;
            /** @description ISO 3166-1 alpha-2, or ISO 3166-3 for a former state. */
            nationality?: string | null;
            identityDocument?: string | null;
            address?: string | null;
            associates?: string | null;
        };
        PossessorView: {
            traceRequestId: string;
            toBeSent: boolean;
            /**
             * Format: date-time
             * @description When it left, or arrived; null while it is at home only.
             */
            sentAt: string | null;
            familyName: string | null;
            givenNames: string | null;
            alias: string | null;
            bornOn: string | null;
            sex: string | null;
            nationality: string | null;
            identityDocument: string | null;
            address: string | null;
            associates: string | null;
        };
        LeadRequestView: {
            id: string;
            reference: string;
            /** @enum {string} */
            ourPart: "requester" | "addressee";
            requester: components["schemas"]["JurisdictionName"] | null;
            addressee: components["schemas"]["JurisdictionName"] | null;
            recoveredOn: string | null;
            recoveredIn: string | null;
        };
        LeadDismissalView: {
            reason: string;
            dismissedBy: string;
            /** Format: date-time */
            dismissedAt: string;
        };
        TraceLeadView: {
            id: string;
            /** @enum {string} */
            kind: "same-firearm" | "same-purchaser" | "short-time-to-crime" | "recoveries-together";
            why: ("time" | "place" | "serial" | "make" | "purchaser")[];
            requests: components["schemas"]["LeadRequestView"][];
            /** @description Of a short time to crime; equal when both dates are exact. */
            minDays: number | null;
            maxDays: number | null;
            /** @description Of recoveries together: the days between which they lie. */
            firstOn: string | null;
            lastOn: string | null;
            dismissal: components["schemas"]["LeadDismissalView"] | null;
        };
        TraceLeadList: {
            items: components["schemas"]["TraceLeadView"][];
            /** @description There are more than are shown. */
            more: boolean;
            /** @description How many requests were compared: the newest, of those that you may see. */
            requestsCompared: number;
            /** @description Older requests that were not. */
            requestsNotCompared: number;
            /** @description Rows of answers that were left out because their use conditions forbid this look. */
            factsWithheld: number;
        };
        DismissTraceLead: {
            /** @description What was found when it was looked into. */
            reason: string;
        };
        TurnaroundView: {
            /** @description Null for too few answers. */
            p50Days: number | null;
            p90Days: number | null;
            answers: number;
            notAnswered: number;
            /** @description Answered by the deadline that was sent with the request. */
            answeredInTime: number;
        };
        FigureCell: {
            label: string;
            /** @description Null where the cell is too small to be shown. */
            count: number | null;
        };
        FigureTable: {
            cells: components["schemas"]["FigureCell"][];
            /** @description Requests that are in no cell because they lack what is counted. */
            lacking: number;
            /** @description Requests left out because use conditions forbid counting. */
            notCounted: number;
            /** @description Cells too small to be shown, or that would give away one that is. */
            suppressed: number;
        };
        SeizureView: {
            seizedFoundSurrendered: number;
            /** @description A trace established where the weapon left lawful hands: another fact than that the request was answered. */
            originEstablished: number;
            percent: number | null;
            /** @description Weapons of which nobody said whether they were seized, found or surrendered. */
            lackingDisposition: number;
        };
        FiguresOfSide: {
            requests: number;
            turnaround: components["schemas"]["TurnaroundView"];
            outcomes: components["schemas"]["FigureCell"][];
            endStates: components["schemas"]["FigureTable"];
            refusalGrounds: components["schemas"]["FigureCell"][];
            timeToCrime: components["schemas"]["FigureTable"];
            makes: components["schemas"]["FigureTable"];
            /** @description From the state of the last lawful hand to the state of the recovery. */
            routes: components["schemas"]["FigureTable"];
            seizures: components["schemas"]["SeizureView"];
        };
        TraceFigures: {
            from: string;
            to: string;
            /** @description To be shown wherever the figures are. */
            note: string;
            /** @description Cells with fewer are not shown. */
            smallestCell: number;
            asRequester: components["schemas"]["FiguresOfSide"];
            asAddressee: components["schemas"]["FiguresOfSide"];
        };
        SayOriginatorWord: {
            /** @enum {string} */
            says: "consent" | "veto";
            /**
             * @description A veto may be of everything, or of single facts for good; consent is given for courts, or for telling one third state.
             * @enum {string}
             */
            of: "everything" | "court" | "onward" | "facts";
            /** @description With `onward`: the third state, ISO 3166-1 alpha-2. */
            thirdState?: string;
            /** @description With `facts`: the rows of our last answer that are taken back. */
            sequences?: number[];
        };
        OriginatorWordView: {
            id: string;
            number: number;
            /** @enum {string} */
            says: "veto" | "consent";
            /** @enum {string} */
            of: "facts" | "onward" | "everything" | "court";
            thirdState: components["schemas"]["JurisdictionName"] | null;
            /** @description The rows of that answer which are taken back; null where the word is not of single facts. */
            answerNumber: number | null;
            sequences: number[] | null;
            /** Format: date-time */
            saidAt: string;
        };
        OriginatorWordList: {
            traceRequestId: string;
            /** @description Oldest first. */
            items: components["schemas"]["OriginatorWordView"][];
        };
        OnwardRequestView: {
            id: string;
            /** @enum {string} */
            ourPart: "originator" | "asker";
            /** @description The trace request in which the originator told the facts: the same identifier on both sides. */
            traceRequestId: string;
            answerNumber: number;
            /** @description The rows of that answer. */
            sequences: number[];
            /** @description The state that would be told. */
            thirdState: components["schemas"]["JurisdictionName"] | null;
            /**
             * @description What was refused: a question, an answer or a message to that state.
             * @enum {string}
             */
            inDocument: "trace-request" | "trace-answer" | "trace-clarification";
            /** @description The own matter in which it was to be told; null for the originator, who does not learn of it. */
            aboutRequestId: string | null;
            /** @description Of the facts as another than their originator told them to us; null where the originator itself did. */
            passingId: string | null;
            /** @description Who asks us, where that is another than the state we had told. */
            asker: components["schemas"]["JurisdictionName"] | null;
            /** @description The rules that forbade it. */
            rules: ("expired" | "no-purpose" | "no-legal-basis" | "no-case" | "vetoed-by-originator" | "above-clearance" | "purpose-not-permitted" | "not-in-court" | "no-statistics" | "third-party-rule")[];
            /** @enum {string} */
            state: "refused" | "asked" | "attempted" | "consented";
            /** @description How often it was tried here. */
            attempts: number;
            /** @enum {string|null} */
            purpose: "INVESTIGATION" | "PROSECUTION" | "COURT" | "INTELLIGENCE" | "STATISTICS" | "OVERSIGHT" | null;
            reason: string | null;
            /** @description What the third state may do with the facts; null unless the originator consented. */
            conditions: components["schemas"]["UseTermsView"] | null;
            answerReason: string | null;
            /** Format: date-time */
            attemptedAt: string;
            /** Format: date-time */
            askedAt: string | null;
            /** Format: date-time */
            answeredAt: string | null;
            /**
             * @description The step that waits for the consent, where it is the reader's own: it can be taken in one act then.
             * @enum {string|null}
             */
            waitingStep: "delay" | "answer" | "ask" | "remark" | "refuse" | "submit" | "inform" | "restrict" | "no-record" | null;
            version: number;
        };
        OnwardRequestPage: {
            items: components["schemas"]["OnwardRequestView"][];
            nextCursor: string | null;
        };
        AskOriginator: {
            /**
             * @description What the third state is to use them for.
             * @enum {string}
             */
            purpose: "INVESTIGATION" | "PROSECUTION" | "COURT" | "INTELLIGENCE" | "STATISTICS" | "OVERSIGHT";
            reason: string;
        };
        ConsentToPassingOn: {
            /** @description What the third state may do with the facts, besides what was laid down for them. It may never pass them on in turn. */
            conditions?: components["schemas"]["UseTermsStated"];
            reason?: string;
        };
        StepTaken: {
            onwardRequestId: string;
            /** @description The own matter in which it was taken. */
            traceRequestId: string;
            /** @enum {string} */
            step: "delay" | "answer" | "ask" | "remark" | "refuse" | "submit" | "inform" | "restrict" | "no-record";
        };
        RefusePassingOn: {
            reason: string;
        };
        AskDirectly: {
            /**
             * @description What the third state is to use them for.
             * @enum {string}
             */
            purpose: "INVESTIGATION" | "PROSECUTION" | "COURT" | "INTELLIGENCE" | "STATISTICS" | "OVERSIGHT";
            reason: string;
            /** @description The state that would be told, ISO 3166-1 alpha-2. */
            thirdState: string;
        };
        OfficialShown: {
            officialId: string;
            /** @description Null for one who is no longer in the list of officials. */
            name: string | null;
            reference: string | null;
            /** @description The roles in which they were shown it. */
            capacity: ("marking-officer" | "investigator" | "examiner" | "focal-point" | "laboratory-manager" | "auditor" | "administrator")[];
            /** @enum {string} */
            way: "export" | "screen" | "print" | "webhook" | "statistics" | "onward";
            /** @enum {string|null} */
            purpose: "INVESTIGATION" | "PROSECUTION" | "COURT" | "INTELLIGENCE" | "STATISTICS" | "OVERSIGHT" | null;
            /** @description How many requests of theirs showed it. */
            times: number;
            /** Format: date-time */
            first: string;
            /** Format: date-time */
            last: string;
        };
        StateTold: {
            state: components["schemas"]["JurisdictionName"] | null;
            /**
             * @description By our answer, by another with our consent, or by us of what was told us.
             * @enum {string}
             */
            how: "answered" | "consented" | "passed-on";
            /** @description The document, where we sent it. */
            documentId: string | null;
            /** Format: date-time */
            at: string;
            /**
             * Format: date-time
             * @description When it was told that this is taken back; null while it was not.
             */
            recalledAt: string | null;
        };
        FactsTaken: {
            answerNumber: number;
            /** @description Rows of that answer. */
            sequences: number[];
            /** Format: date-time */
            at: string;
        };
        RecipientList: {
            traceRequestId: string;
            /** @description First shown first. */
            atHome: components["schemas"]["OfficialShown"][];
            states: components["schemas"]["StateTold"][];
            /** @description Of single facts; where everything was taken back, the states say since when. */
            takenBack: components["schemas"]["FactsTaken"][];
        };
        RegisterExhibit: {
            /** Format: uuid */
            caseId: string;
            /** @enum {string} */
            kind: "FIREARM" | "PART" | "FIRED_CARTRIDGE_CASE" | "FIRED_BULLET" | "BULLET_FRAGMENT" | "LIVE_CARTRIDGE" | "TEST_FIRE_CASE" | "TEST_FIRE_BULLET" | "MOULD" | "CAST";
            /** @description What is written on the container; left out, the next free one of the laboratory is given. */
            reference?: string;
            /**
             * Format: uuid
             * @description What it comes from: for a test fire, the firearm; for a sub-item, the item it was found in or on.
             */
            parentId?: string;
            /**
             * Format: uuid
             * @description The recovery it came from, as the cases service names it; left out, that of what it comes from.
             */
            recoveryId?: string;
            description: string;
            calibre?: string;
            /** @description Marks the firearm left on it, as far as they can be used. */
            regions?: ("BREECH_FACE" | "FIRING_PIN" | "FP_APERTURE_SHEAR" | "EJECTOR" | "EXTRACTOR" | "CHAMBER" | "LAND_ENGRAVED" | "GROOVE")[];
            /** @description The seal on its container, if there is one. */
            sealNumber?: string;
            /** @description When it came into the registering official's hands; left out, now. */
            occurredAt?: string;
        };
        ExhibitView: {
            id: string;
            caseId: string | null;
            reference: string;
            /** @enum {string} */
            kind: "FIREARM" | "PART" | "FIRED_CARTRIDGE_CASE" | "FIRED_BULLET" | "BULLET_FRAGMENT" | "LIVE_CARTRIDGE" | "TEST_FIRE_CASE" | "TEST_FIRE_BULLET" | "MOULD" | "CAST";
            parentId: string | null;
            description: string | null;
            calibre: string | null;
            regions: ("BREECH_FACE" | "FIRING_PIN" | "FP_APERTURE_SHEAR" | "EJECTOR" | "EXTRACTOR" | "CHAMBER" | "LAND_ENGRAVED" | "GROOVE")[];
            /** @description Null when nobody here holds it: not accepted yet, or accepted by another jurisdiction. */
            custodianOfficialId: string | null;
            /** @description The official or the jurisdiction that holds it. */
            holderId: string | null;
            heldSince: string | null;
            sealNumber: string | null;
            state: string;
            /** @description The whole it is part of now, which is what is held and moved; null when it is by itself. */
            wholeId: string | null;
            /** @description The mould that is being made of it now. */
            castingId: string | null;
            /** @description The recovery it came from. */
            recoveryId: string | null;
            disputed: boolean;
            originJurisdictionId: string | null;
            registeredBy: string;
            occurredAt: string;
            recordedAt: string;
            version: number;
        };
        ExhibitPage: {
            items: components["schemas"]["ExhibitView"][];
            nextCursor: string | null;
        };
        PlaceStepView: {
            id: string;
            /** @enum {string} */
            kind: "BUILDING" | "ROOM" | "CABINET" | "SHELF" | "BOX";
            name: string;
        };
        PlacementView: {
            id: string;
            exhibitId: string;
            placeId: string;
            /** @description From the outermost to the place itself, as the places stand now. */
            path: components["schemas"]["PlaceStepView"][];
            placedBy: string;
            placedAt: string;
            /** @description Places that were over their capacity with it. */
            overCapacity: string[];
            takenBy: string | null;
            /** @description Null while it is there. */
            takenAt: string | null;
        };
        ItemEndView: {
            /** @enum {string} */
            endedAs: "destroyed" | "returned" | "transferred";
            disposalId: string;
            endedAt: string;
        };
        HoldingView: {
            /** @description The official, or the jurisdiction that accepted the item as a whole. */
            holderId: string;
            /** @enum {string} */
            holderKind: "jurisdiction" | "official";
            /** @description Who answers for it here; null when it is held abroad. */
            officialId: string | null;
            from: string;
            /** @description Null while it lasts. */
            to: string | null;
            /** @description The event with which it began. */
            by: string;
        };
        EventNoteView: {
            /** @description Id of the correction or explanation in the log. */
            id: string;
            officialId: string;
            recordedAt: string;
            text: string | null;
        };
        CustodyEventView: {
            /** @description Id of the event in the log. */
            id: string;
            kind: string;
            officialId: string;
            occurredAt: string;
            recordedAt: string;
            /** @description Written down after the fact: `occurredAt` is a claim about the past. */
            late: boolean;
            /** @description Public facts: identifiers, seals, hashes, signatures. */
            facts: Record<string, never>;
            /** @description Why it is late, what is corrected, how a flag is explained. */
            note: string | null;
            /** @description The event that this one corrects or explains. */
            about: string | null;
            corrections: components["schemas"]["EventNoteView"][];
        };
        CustodyFlagView: {
            code: string;
            /** @description Place in `events`, from 0. */
            at: number;
            kind: string;
            /** @description Id of the event in the log: what an explanation names. */
            eventId: string;
            explanations: components["schemas"]["EventNoteView"][];
        };
        TimelineView: {
            holdings: components["schemas"]["HoldingView"][];
            events: components["schemas"]["CustodyEventView"][];
            /** @description Empty when nothing is missing, doubled or unexplained. */
            flags: components["schemas"]["CustodyFlagView"][];
        };
        ExhibitDetailView: {
            id: string;
            caseId: string | null;
            reference: string;
            /** @enum {string} */
            kind: "FIREARM" | "PART" | "FIRED_CARTRIDGE_CASE" | "FIRED_BULLET" | "BULLET_FRAGMENT" | "LIVE_CARTRIDGE" | "TEST_FIRE_CASE" | "TEST_FIRE_BULLET" | "MOULD" | "CAST";
            parentId: string | null;
            description: string | null;
            calibre: string | null;
            regions: ("BREECH_FACE" | "FIRING_PIN" | "FP_APERTURE_SHEAR" | "EJECTOR" | "EXTRACTOR" | "CHAMBER" | "LAND_ENGRAVED" | "GROOVE")[];
            /** @description Null when nobody here holds it: not accepted yet, or accepted by another jurisdiction. */
            custodianOfficialId: string | null;
            /** @description The official or the jurisdiction that holds it. */
            holderId: string | null;
            heldSince: string | null;
            sealNumber: string | null;
            state: string;
            /** @description The whole it is part of now, which is what is held and moved; null when it is by itself. */
            wholeId: string | null;
            /** @description The mould that is being made of it now. */
            castingId: string | null;
            /** @description The recovery it came from. */
            recoveryId: string | null;
            disputed: boolean;
            originJurisdictionId: string | null;
            registeredBy: string;
            occurredAt: string;
            recordedAt: string;
            version: number;
            parent: components["schemas"]["ExhibitView"] | null;
            /** @description Test fires of a firearm, moulds of an original, casts of a mould. */
            children: components["schemas"]["ExhibitView"][];
            /** @description Where it stands now, or the whole it is inside of; null when that is in no place. */
            place: components["schemas"]["PlacementView"] | null;
            /** @description How its custody ended; null while it goes on. */
            end: components["schemas"]["ItemEndView"] | null;
            timeline: components["schemas"]["TimelineView"];
        };
        ChangeSeal: {
            /** @description The seal that was opened. */
            opened?: string;
            /** @description The seal that was put on. */
            applied?: string;
            reason: string;
            /** @description Left out, now. */
            occurredAt?: string;
        };
        TreeNodeView: {
            id: string;
            reference: string;
            /** @enum {string} */
            kind: "FIREARM" | "PART" | "FIRED_CARTRIDGE_CASE" | "FIRED_BULLET" | "BULLET_FRAGMENT" | "LIVE_CARTRIDGE" | "TEST_FIRE_CASE" | "TEST_FIRE_BULLET" | "MOULD" | "CAST";
            /** @enum {string} */
            relation: "mould" | "cast" | "item" | "part" | "test-fire";
            parentId: string | null;
            /** @description The whole it is part of now. */
            wholeId: string | null;
            state: string;
            disputed: boolean;
            sealNumber: string | null;
            /** @description The official or the jurisdiction that holds it now, by itself or with the whole it is inside of. */
            holderId: string | null;
            custodianOfficialId: string | null;
            heldSince: string | null;
            /** @description What is held: the item itself, or the outermost whole it is inside of. */
            heldWithin: string;
            /** @description Steps from the item asked for: 0 itself, negative towards what it comes from. */
            depth: number;
        };
        ExhibitTreeView: {
            /** @description The case that investigates the incident; null for a cast from abroad. */
            caseId: string | null;
            recoveryId: string | null;
            /** @description From the first item down to what this one comes from. */
            ancestors: components["schemas"]["TreeNodeView"][];
            item: components["schemas"]["TreeNodeView"];
            /** @description The whole it is inside of, and the whole that one is inside of. */
            wholes: components["schemas"]["TreeNodeView"][];
            /** @description What comes from it, and what is inside it; an item before what comes from it. */
            descendants: components["schemas"]["TreeNodeView"][];
        };
        NewItem: {
            /** @enum {string} */
            kind: "FIREARM" | "PART" | "FIRED_CARTRIDGE_CASE" | "FIRED_BULLET" | "BULLET_FRAGMENT" | "LIVE_CARTRIDGE" | "TEST_FIRE_CASE" | "TEST_FIRE_BULLET" | "MOULD" | "CAST";
            /** @description What is written on its container; left out, the next free one is given. */
            reference?: string;
            description: string;
            calibre?: string;
            regions?: ("BREECH_FACE" | "FIRING_PIN" | "FP_APERTURE_SHEAR" | "EJECTOR" | "EXTRACTOR" | "CHAMBER" | "LAND_ENGRAVED" | "GROOVE")[];
            /** @description The seal put on its container. */
            sealNumber?: string;
        };
        DivideExhibit: {
            parts: components["schemas"]["NewItem"][];
            /** @description The seal of the item that was opened; left out only when it bore none. */
            sealOpened?: string;
            /** @description The seal put on what remains of it. */
            sealAfter?: string;
            /** @description Left out, now. */
            occurredAt?: string;
        };
        ExhibitPartsView: {
            id: string;
            caseId: string | null;
            reference: string;
            /** @enum {string} */
            kind: "FIREARM" | "PART" | "FIRED_CARTRIDGE_CASE" | "FIRED_BULLET" | "BULLET_FRAGMENT" | "LIVE_CARTRIDGE" | "TEST_FIRE_CASE" | "TEST_FIRE_BULLET" | "MOULD" | "CAST";
            parentId: string | null;
            description: string | null;
            calibre: string | null;
            regions: ("BREECH_FACE" | "FIRING_PIN" | "FP_APERTURE_SHEAR" | "EJECTOR" | "EXTRACTOR" | "CHAMBER" | "LAND_ENGRAVED" | "GROOVE")[];
            /** @description Null when nobody here holds it: not accepted yet, or accepted by another jurisdiction. */
            custodianOfficialId: string | null;
            /** @description The official or the jurisdiction that holds it. */
            holderId: string | null;
            heldSince: string | null;
            sealNumber: string | null;
            state: string;
            /** @description The whole it is part of now, which is what is held and moved; null when it is by itself. */
            wholeId: string | null;
            /** @description The mould that is being made of it now. */
            castingId: string | null;
            /** @description The recovery it came from. */
            recoveryId: string | null;
            disputed: boolean;
            originJurisdictionId: string | null;
            registeredBy: string;
            occurredAt: string;
            recordedAt: string;
            version: number;
            parts: components["schemas"]["ExhibitView"][];
        };
        CombineExhibits: {
            /** @enum {string} */
            kind: "FIREARM" | "PART" | "FIRED_CARTRIDGE_CASE" | "FIRED_BULLET" | "BULLET_FRAGMENT" | "LIVE_CARTRIDGE" | "TEST_FIRE_CASE" | "TEST_FIRE_BULLET" | "MOULD" | "CAST";
            /** @description What is written on its container; left out, the next free one is given. */
            reference?: string;
            description: string;
            calibre?: string;
            regions?: ("BREECH_FACE" | "FIRING_PIN" | "FP_APERTURE_SHEAR" | "EJECTOR" | "EXTRACTOR" | "CHAMBER" | "LAND_ENGRAVED" | "GROOVE")[];
            /** @description The seal put on its container. */
            sealNumber?: string;
            /** @description The items that become one; each keeps its record, its reference and its own seal inside. */
            partIds: string[];
            /** @description Left out, now. */
            occurredAt?: string;
        };
        TakeOutParts: {
            partIds: string[];
            /** @description The seal of the whole that was opened; left out only when it bore none. */
            sealOpened?: string;
            /** @description The seal put on what remains of the whole. */
            sealAfter?: string;
            /** @description Left out, now. */
            occurredAt?: string;
        };
        Degassing: {
            /** @description Absolute pressure in the vacuum chamber. */
            pressureKpa: number;
            minutes: number;
        };
        MakeMould: {
            /** Format: uuid */
            originalId: string;
            siliconeProduct: string;
            lot: string;
            /** @description Last day of use, from the container. */
            expiresOn: string;
            /** @description Base to catalyst, for example `10:1`. */
            mixRatio: string;
            degassing: components["schemas"]["Degassing"];
            /** @description Under fifteen hours no cast is poured without a stated reason. */
            cureHours: number;
            temperatureC: number;
            /** @description The seal of the original that was opened; left out only when it bore none. */
            sealOpened?: string;
            /** @description The seal put on the original afterwards. */
            sealAfter: string;
            /** @description When the silicone was poured; left out, now. */
            occurredAt?: string;
            /** @description Registered instruments used: balance, vacuum chamber, pressure pot, microscope. */
            instrumentIds?: string[];
            /**
             * Format: uuid
             * @description The version of the laboratory's method that was followed.
             */
            methodId?: string;
        };
        MouldView: {
            id: string;
            caseId: string | null;
            reference: string;
            /** @enum {string} */
            kind: "FIREARM" | "PART" | "FIRED_CARTRIDGE_CASE" | "FIRED_BULLET" | "BULLET_FRAGMENT" | "LIVE_CARTRIDGE" | "TEST_FIRE_CASE" | "TEST_FIRE_BULLET" | "MOULD" | "CAST";
            parentId: string | null;
            description: string | null;
            calibre: string | null;
            regions: ("BREECH_FACE" | "FIRING_PIN" | "FP_APERTURE_SHEAR" | "EJECTOR" | "EXTRACTOR" | "CHAMBER" | "LAND_ENGRAVED" | "GROOVE")[];
            /** @description Null when nobody here holds it: not accepted yet, or accepted by another jurisdiction. */
            custodianOfficialId: string | null;
            /** @description The official or the jurisdiction that holds it. */
            holderId: string | null;
            heldSince: string | null;
            sealNumber: string | null;
            state: string;
            /** @description The whole it is part of now, which is what is held and moved; null when it is by itself. */
            wholeId: string | null;
            /** @description The mould that is being made of it now. */
            castingId: string | null;
            /** @description The recovery it came from. */
            recoveryId: string | null;
            disputed: boolean;
            originJurisdictionId: string | null;
            registeredBy: string;
            occurredAt: string;
            recordedAt: string;
            version: number;
            originalId: string;
            ordinal: number;
            siliconeProduct: string;
            lot: string;
            expiresOn: string;
            mixRatio: string;
            degassingPressureKpa: number;
            degassingMinutes: number;
            cureHours: number;
            requiredCureHours: number;
            temperatureC: number;
            sealOpened: string | null;
            sealAfter: string;
            operatorId: string;
        };
        QualityDeviationView: {
            /** @enum {string} */
            fault: "instrument-not-named" | "instrument-of-another-kind" | "instrument-out-of-service" | "calibration-missing" | "calibration-failed" | "calibration-overdue" | "check-missing" | "check-failed" | "check-overdue" | "competence-missing" | "competence-expired" | "competence-suspended" | "method-not-approved" | "method-not-valid" | "method-of-another-discipline";
            /** @enum {string} */
            means: "instrument" | "competence" | "method";
            /** @description The instrument, the official or the version of a method. */
            aboutId: string | null;
            /** @description Null where nobody allowed it and the jurisdiction only marks. */
            allowanceId: string | null;
            reason: string | null;
        };
        MeansUsedView: {
            /** @description The mould, the cast or the review. */
            recordId: string;
            /** @enum {string} */
            discipline: "CASTING" | "CAST_REVIEW" | "ACQUISITION" | "COMPARISON";
            instrumentIds: string[];
            methodId: string | null;
            deviations: components["schemas"]["QualityDeviationView"][];
        };
        ReviewPhotographView: {
            id: string;
            /** @description SHA-256 of the original, hexadecimal. */
            sha256: string;
        };
        RegionReviewView: {
            /** @enum {string} */
            region: "BREECH_FACE" | "FIRING_PIN" | "FP_APERTURE_SHEAR" | "EJECTOR" | "EXTRACTOR" | "CHAMBER" | "LAND_ENGRAVED" | "GROOVE";
            /** @enum {string} */
            verdict: "PARTIAL" | "REPRODUCED" | "NOT_REPRODUCED";
            defects: ("VOID" | "BUBBLE" | "SHRINKAGE" | "TEAR" | "INCOMPLETE_POUR" | "SURFACE_TACK" | "MISREGISTERED" | "CONTAMINATED" | "DAMAGED_ORIGINAL")[];
            photographs: components["schemas"]["ReviewPhotographView"][];
        };
        ReviewView: {
            id: string;
            /** @description The review before it; null for the first. */
            supersedes: string | null;
            reviewerId: string;
            fitFor: ("MICROSCOPY" | "ABIS_ENTRY" | "TRAINING" | "REJECTED")[];
            perRegion: components["schemas"]["RegionReviewView"][];
            magnification: number;
            remarks: string | null;
            reviewedAt: string;
        };
        CastView: {
            id: string;
            caseId: string | null;
            reference: string;
            /** @enum {string} */
            kind: "FIREARM" | "PART" | "FIRED_CARTRIDGE_CASE" | "FIRED_BULLET" | "BULLET_FRAGMENT" | "LIVE_CARTRIDGE" | "TEST_FIRE_CASE" | "TEST_FIRE_BULLET" | "MOULD" | "CAST";
            parentId: string | null;
            description: string | null;
            calibre: string | null;
            regions: ("BREECH_FACE" | "FIRING_PIN" | "FP_APERTURE_SHEAR" | "EJECTOR" | "EXTRACTOR" | "CHAMBER" | "LAND_ENGRAVED" | "GROOVE")[];
            /** @description Null when nobody here holds it: not accepted yet, or accepted by another jurisdiction. */
            custodianOfficialId: string | null;
            /** @description The official or the jurisdiction that holds it. */
            holderId: string | null;
            heldSince: string | null;
            sealNumber: string | null;
            state: string;
            /** @description The whole it is part of now, which is what is held and moved; null when it is by itself. */
            wholeId: string | null;
            /** @description The mould that is being made of it now. */
            castingId: string | null;
            /** @description The recovery it came from. */
            recoveryId: string | null;
            disputed: boolean;
            originJurisdictionId: string | null;
            registeredBy: string;
            occurredAt: string;
            recordedAt: string;
            version: number;
            /** @description The same as `reference`: country, laboratory, exhibit, mould, cast. */
            label: string;
            mouldOrdinal: number;
            castOrdinal: number;
            fitFor: ("MICROSCOPY" | "ABIS_ENTRY" | "TRAINING" | "REJECTED")[];
            /** @description Null for a cast from abroad, as all that follows. */
            mouldId: string | null;
            makerId: string | null;
            resinProduct: string | null;
            lot: string | null;
            expiresOn: string | null;
            pressureKpa: number | null;
            minutes: number | null;
            deviationReason: string | null;
            /** @description Null until somebody other than the maker has reviewed it. */
            review: components["schemas"]["ReviewView"] | null;
        };
        MouldDetailView: {
            id: string;
            caseId: string | null;
            reference: string;
            /** @enum {string} */
            kind: "FIREARM" | "PART" | "FIRED_CARTRIDGE_CASE" | "FIRED_BULLET" | "BULLET_FRAGMENT" | "LIVE_CARTRIDGE" | "TEST_FIRE_CASE" | "TEST_FIRE_BULLET" | "MOULD" | "CAST";
            parentId: string | null;
            description: string | null;
            calibre: string | null;
            regions: ("BREECH_FACE" | "FIRING_PIN" | "FP_APERTURE_SHEAR" | "EJECTOR" | "EXTRACTOR" | "CHAMBER" | "LAND_ENGRAVED" | "GROOVE")[];
            /** @description Null when nobody here holds it: not accepted yet, or accepted by another jurisdiction. */
            custodianOfficialId: string | null;
            /** @description The official or the jurisdiction that holds it. */
            holderId: string | null;
            heldSince: string | null;
            sealNumber: string | null;
            state: string;
            /** @description The whole it is part of now, which is what is held and moved; null when it is by itself. */
            wholeId: string | null;
            /** @description The mould that is being made of it now. */
            castingId: string | null;
            /** @description The recovery it came from. */
            recoveryId: string | null;
            disputed: boolean;
            originJurisdictionId: string | null;
            registeredBy: string;
            occurredAt: string;
            recordedAt: string;
            version: number;
            originalId: string;
            ordinal: number;
            siliconeProduct: string;
            lot: string;
            expiresOn: string;
            mixRatio: string;
            degassingPressureKpa: number;
            degassingMinutes: number;
            cureHours: number;
            requiredCureHours: number;
            temperatureC: number;
            sealOpened: string | null;
            sealAfter: string;
            operatorId: string;
            original: components["schemas"]["ExhibitView"];
            /** @description With what it was made, as far as it was named, and what of that was not in order. */
            means: components["schemas"]["MeansUsedView"][];
            casts: components["schemas"]["CastView"][];
            timeline: components["schemas"]["TimelineView"];
        };
        MakeCast: {
            resinProduct: string;
            lot: string;
            /** @description Last day of use, from the container. */
            expiresOn: string;
            /** @description Gauge pressure in the pressure pot. */
            pressureKpa: number;
            minutes: number;
            demouldedAt: string;
            /** @description Why the mould was used before it had cured fifteen hours. */
            deviationReason?: string;
            /** @description Registered instruments used: balance, vacuum chamber, pressure pot, microscope. */
            instrumentIds?: string[];
            /**
             * Format: uuid
             * @description The version of the laboratory's method that was followed.
             */
            methodId?: string;
        };
        CastPage: {
            items: components["schemas"]["CastView"][];
            nextCursor: string | null;
        };
        JourneyView: {
            consignmentId: string;
            reference: string;
            /** @enum {string} */
            direction: "in" | "out";
            counterpartId: string;
            linkId: string;
            state: string;
        };
        CastDetailView: {
            id: string;
            caseId: string | null;
            reference: string;
            /** @enum {string} */
            kind: "FIREARM" | "PART" | "FIRED_CARTRIDGE_CASE" | "FIRED_BULLET" | "BULLET_FRAGMENT" | "LIVE_CARTRIDGE" | "TEST_FIRE_CASE" | "TEST_FIRE_BULLET" | "MOULD" | "CAST";
            parentId: string | null;
            description: string | null;
            calibre: string | null;
            regions: ("BREECH_FACE" | "FIRING_PIN" | "FP_APERTURE_SHEAR" | "EJECTOR" | "EXTRACTOR" | "CHAMBER" | "LAND_ENGRAVED" | "GROOVE")[];
            /** @description Null when nobody here holds it: not accepted yet, or accepted by another jurisdiction. */
            custodianOfficialId: string | null;
            /** @description The official or the jurisdiction that holds it. */
            holderId: string | null;
            heldSince: string | null;
            sealNumber: string | null;
            state: string;
            /** @description The whole it is part of now, which is what is held and moved; null when it is by itself. */
            wholeId: string | null;
            /** @description The mould that is being made of it now. */
            castingId: string | null;
            /** @description The recovery it came from. */
            recoveryId: string | null;
            disputed: boolean;
            originJurisdictionId: string | null;
            registeredBy: string;
            occurredAt: string;
            recordedAt: string;
            version: number;
            /** @description The same as `reference`: country, laboratory, exhibit, mould, cast. */
            label: string;
            mouldOrdinal: number;
            castOrdinal: number;
            fitFor: ("MICROSCOPY" | "ABIS_ENTRY" | "TRAINING" | "REJECTED")[];
            /** @description Null for a cast from abroad, as all that follows. */
            mouldId: string | null;
            makerId: string | null;
            resinProduct: string | null;
            lot: string | null;
            expiresOn: string | null;
            pressureKpa: number | null;
            minutes: number | null;
            deviationReason: string | null;
            /** @description Null until somebody other than the maker has reviewed it. */
            review: components["schemas"]["ReviewView"] | null;
            originalId: string | null;
            /** @description All reviews, the first one first; `review` is the last. */
            reviews: components["schemas"]["ReviewView"][];
            /** @description Recalls of a lot it was made of; it is not packed any more when there is one. */
            recallIds: string[];
            /** @description Legal holds on the original: they do not bind the cast, and whoever parts with it should know of them. */
            originalHoldIds: string[];
            /** @description With what it was made and reviewed, as far as it was named, and what of that was not in order. */
            means: components["schemas"]["MeansUsedView"][];
            journeys: components["schemas"]["JourneyView"][];
            timeline: components["schemas"]["TimelineView"];
        };
        RegionReviewFields: {
            /** @enum {string} */
            region: "BREECH_FACE" | "FIRING_PIN" | "FP_APERTURE_SHEAR" | "EJECTOR" | "EXTRACTOR" | "CHAMBER" | "LAND_ENGRAVED" | "GROOVE";
            /** @enum {string} */
            verdict: "REPRODUCED" | "PARTIAL" | "NOT_REPRODUCED";
            defects: ("VOID" | "BUBBLE" | "SHRINKAGE" | "TEAR" | "INCOMPLETE_POUR" | "SURFACE_TACK" | "MISREGISTERED" | "CONTAMINATED" | "DAMAGED_ORIGINAL")[];
            /** @description Photographs of the region, kept before. */
            photographIds?: string[];
        };
        ReviewCast: {
            /** @description What the cast is passed for; REJECTED stands alone. */
            fitFor: ("MICROSCOPY" | "ABIS_ENTRY" | "TRAINING" | "REJECTED")[];
            perRegion: components["schemas"]["RegionReviewFields"][];
            /** @description At which the cast was checked against the original. */
            magnification: number;
            remarks?: string;
            /** @description Registered instruments used: balance, vacuum chamber, pressure pot, microscope. */
            instrumentIds?: string[];
            /**
             * Format: uuid
             * @description The version of the laboratory's method that was followed.
             */
            methodId?: string;
        };
        BeginCasting: {
            /**
             * @description MOULD of an original, CAST in a mould.
             * @enum {string}
             */
            kind: "MOULD" | "CAST";
            /**
             * Format: uuid
             * @description The original, or the mould.
             */
            itemId: string;
            /** @description The seal of the original that was opened; left out only when it bore none. */
            sealOpened?: string;
            /** @description Left out, now. */
            occurredAt?: string;
        };
        StepView: {
            /** @enum {string} */
            step: "FIXED" | "POURED" | "DEGASSED" | "CURED" | "DEMOULDED" | "RESIN_POURED" | "PRESSURISED" | "CAST_CURED" | "CAST_DEMOULDED";
            startedAt: string;
            endedAt: string;
            /** @description The readings, by name. */
            gauges: Record<string, never>;
            recordedBy: string;
            recordedAt: string;
        };
        NextStepView: {
            /** @enum {string} */
            step: "FIXED" | "POURED" | "DEGASSED" | "CURED" | "DEMOULDED" | "RESIN_POURED" | "PRESSURISED" | "CAST_CURED" | "CAST_DEMOULDED";
            needs: ("colour" | "lot" | "expiresOn" | "pressureKpa" | "deviationReason" | "condition" | "mixRatio" | "temperatureC" | "sealAfter" | "fixture" | "product")[];
        };
        CastingView: {
            id: string;
            /** @enum {string} */
            kind: "MOULD" | "CAST";
            itemId: string;
            operatorId: string;
            /** @enum {string} */
            state: "open" | "finished" | "abandoned";
            sealOpened: string | null;
            /** @description The mould or cast that was made. */
            resultId: string | null;
            /** @description Why it was abandoned. */
            reason: string | null;
            startedAt: string;
            closedAt: string | null;
            steps: components["schemas"]["StepView"][];
            /** @description What comes next; empty when the casting is closed. */
            next: components["schemas"]["NextStepView"][];
            /** @description Steps not recorded yet. */
            missing: ("FIXED" | "POURED" | "DEGASSED" | "CURED" | "DEMOULDED" | "RESIN_POURED" | "PRESSURISED" | "CAST_CURED" | "CAST_DEMOULDED")[];
        };
        CastingPage: {
            items: components["schemas"]["CastingView"][];
            nextCursor: string | null;
        };
        RecordStep: {
            /** @enum {string} */
            step: "FIXED" | "POURED" | "DEGASSED" | "CURED" | "DEMOULDED" | "RESIN_POURED" | "PRESSURISED" | "CAST_CURED" | "CAST_DEMOULDED";
            startedAt: string;
            endedAt: string;
            /** @description What the item was fixed in: a secured cup, a mould box. */
            fixture?: string;
            /** @description Of the silicone or the resin. */
            product?: string;
            lot?: string;
            /** @description Last day of use, from the container. */
            expiresOn?: string;
            /** @description Base to catalyst, for example `10:1`. */
            mixRatio?: string;
            /** @description Degassing: absolute pressure in the vacuum chamber. Pressurising: gauge pressure in the pressure pot. */
            pressureKpa?: number;
            temperatureC?: number;
            /** @description Of the original or the cast, as it came out. */
            condition?: string;
            /** @description The seal put on the original afterwards. */
            sealAfter?: string;
            /** @description Colour or filler of the resin. */
            colour?: string;
            /** @description Why the mould was poured before it had cured fifteen hours, or more often than its silicone allows. */
            deviationReason?: string;
        };
        AbandonCasting: {
            reason: string;
            /** @description The seal put on the original again; an original is not left open. */
            sealAfter?: string;
        };
        PourLimitView: {
            id: string;
            product: string;
            pours: number | null;
            setBy: string;
            setAt: string;
        };
        SetPourLimit: {
            /** @description The silicone, as it is written down with moulds; spaces and capitals make no difference. */
            product: string;
            /** @description Null lifts the limit. */
            pours: number | null;
        };
        RecallLot: {
            /** @enum {string} */
            material: "SILICONE" | "RESIN";
            /** @description As it is written down with moulds and casts; spaces and capitals make no difference. */
            product: string;
            /** @description Spaces, hyphens and capitals make no difference. */
            lot: string;
            reason: string;
            /** @description Recalls a lot that nothing was made of and nobody registered: what is made of it later is marked. */
            evenIfUnknown?: boolean;
        };
        RecalledItemView: {
            itemId: string;
            reference: string;
            /** @enum {string} */
            kind: "FIREARM" | "PART" | "FIRED_CARTRIDGE_CASE" | "FIRED_BULLET" | "BULLET_FRAGMENT" | "LIVE_CARTRIDGE" | "TEST_FIRE_CASE" | "TEST_FIRE_BULLET" | "MOULD" | "CAST";
            state: string;
            /** @enum {string} */
            whereabouts: "lost" | "destroyed" | "here" | "packed" | "on-the-way" | "abroad" | "not-arrived" | "given-away";
            custodianOfficialId: string | null;
            /** @description The official or the jurisdiction that holds it. */
            holderId: string | null;
            heldSince: string | null;
            /** @description The storage place it stands in; null when it stands in none. */
            placeId: string | null;
            placeName: string | null;
            /** @description The jurisdiction it is in, or on its way to; null when it is here. */
            jurisdictionId: string | null;
            /** @description The last consignment it was in. */
            consignmentId: string | null;
            consignmentReference: string | null;
            consignmentState: string | null;
        };
        RecallCountView: {
            /** @enum {string} */
            whereabouts: "lost" | "destroyed" | "here" | "packed" | "on-the-way" | "abroad" | "not-arrived" | "given-away";
            items: number;
        };
        RecallNoticeView: {
            jurisdictionId: string;
            documentId: string;
            toldAt: string;
        };
        RecallDetailView: {
            items: components["schemas"]["RecalledItemView"][];
            counts: components["schemas"]["RecallCountView"][];
            /** @description Items that are not destroyed yet. */
            open: number;
            /** @description No mould and no cast was made of the lot, as far as is recorded here. */
            nothingMadeOfIt: boolean;
            told: components["schemas"]["RecallNoticeView"][];
            /** @description Casts the other jurisdiction named that are not known here. */
            unknownCastIds: string[];
            id: string;
            /** @enum {string} */
            material: "SILICONE" | "RESIN";
            product: string;
            lot: string;
            reason: string;
            /** @description Null when another jurisdiction told of it. */
            recalledBy: string | null;
            /** @description The jurisdiction that told of it; null for one's own recall. */
            originJurisdictionId: string | null;
            recalledAt: string;
            recordedAt: string;
        };
        RecallView: {
            id: string;
            /** @enum {string} */
            material: "SILICONE" | "RESIN";
            product: string;
            lot: string;
            reason: string;
            /** @description Null when another jurisdiction told of it. */
            recalledBy: string | null;
            /** @description The jurisdiction that told of it; null for one's own recall. */
            originJurisdictionId: string | null;
            recalledAt: string;
            recordedAt: string;
        };
        RecallPage: {
            items: components["schemas"]["RecallView"][];
            nextCursor: string | null;
        };
        FlaggedItemView: {
            exhibitId: string;
            reference: string;
            /** @enum {string} */
            kind: "FIREARM" | "PART" | "FIRED_CARTRIDGE_CASE" | "FIRED_BULLET" | "BULLET_FRAGMENT" | "LIVE_CARTRIDGE" | "TEST_FIRE_CASE" | "TEST_FIRE_BULLET" | "MOULD" | "CAST";
            caseId: string | null;
            custodianOfficialId: string | null;
            /** @description When the first flag was raised. */
            flaggedAt: string;
            /** @description Flagged events that nobody has explained. */
            unexplained: number;
            flags: components["schemas"]["CustodyFlagView"][];
        };
        FlaggedItemPage: {
            items: components["schemas"]["FlaggedItemView"][];
            nextCursor: string | null;
        };
        ExplainEvent: {
            /**
             * Format: uuid
             * @description The flagged event.
             */
            eventId: string;
            explanation: string;
        };
        CorrectEvent: {
            /**
             * Format: uuid
             * @description The event that says what is not so.
             */
            eventId: string;
            /** @enum {string} */
            what: "time" | "seal" | "condition" | "person" | "place" | "other";
            /** @description What should have been written, and how it is known. */
            correction: string;
            /** @description The number that should have been written, when it is a seal's. */
            sealNumber?: string;
            /** @description The moment that should have been written, when it is a time. */
            occurredAt?: string;
        };
        TransitLimitView: {
            counterpartId: string;
            hours: number;
            setBy: string;
            setAt: string;
        };
        TransitLimitPage: {
            items: components["schemas"]["TransitLimitView"][];
            nextCursor: string | null;
        };
        SetTransitLimit: {
            /** @description The state at the other end of the route. */
            counterpart: string;
            /** @description Longer than this without a word of a consignment is flagged. */
            hours: number;
        };
        LateEntry: {
            /** @description When it happened, as claimed. */
            occurredAt: string;
            /** @description Why it is entered only now. */
            reason: string;
        };
        EnteredForm: {
            number: string;
            /**
             * Format: uuid
             * @description The photograph or scan of the form with both signatures.
             */
            photographId: string;
        };
        OfferHandover: {
            /** Format: uuid */
            receiverOfficialId: string;
            purpose: string;
            /** @description After this moment the offer cannot be accepted; left out, it stays open. */
            expiresAt?: string;
            /** @description When the giver handed it over earlier and enters it only now. */
            late?: components["schemas"]["LateEntry"];
            paperForm?: components["schemas"]["EnteredForm"];
            /** @description Photographs of the item as it is handed over, by their ids; the signed offer names them by their hashes. */
            photographIds?: string[];
        };
        NamedPhotographView: {
            id: string;
            /** @description SHA-256 of the original, hexadecimal. */
            sha256: string;
        };
        HandoverView: {
            id: string;
            /** @description What several items handed over under one signature share; null for an item by itself. */
            batchId: string | null;
            exhibitId: string;
            giverId: string;
            receiverId: string;
            /**
             * @description Which side the reader is on; null for who is neither.
             * @enum {string|null}
             */
            ourPart: "giver" | "receiver" | null;
            purpose: string;
            sealOffered: string | null;
            expiresAt: string | null;
            /** @enum {string} */
            state: "expired" | "refused" | "accepted" | "disputed" | "open" | "withdrawn";
            /** @description SHA-256 (hex) of the signed offer, which the answer names. */
            offerHash: string;
            offerSignature: string;
            answerSignature: string | null;
            /** @description As claimed when the offer is late. */
            offeredAt: string;
            /** @description When the offer was written down. */
            recordedAt: string;
            /** @description The offer was entered after the fact. */
            late: boolean;
            lateReason: string | null;
            /** @description Number of the paper form that was entered. */
            paperForm: string | null;
            photographsOffered: components["schemas"]["NamedPhotographView"][];
            /** @description When the answer was signed. */
            answeredAt: string | null;
            /** @description When the receiver took it, as claimed when the answer is late. */
            receivedAt: string | null;
            /** @description The acceptance was entered after the fact. */
            answerLate: boolean;
            answerLateReason: string | null;
            sealFound: string | null;
            sealIntact: boolean | null;
            condition: string | null;
            photographsFound: components["schemas"]["NamedPhotographView"][];
            reason: string | null;
            /** @description `seal-differs`, `seal-broken`: why custody did not move. */
            discrepancy: string[];
        };
        AcceptHandover: {
            /** @description When the receiver took it earlier and enters it only now; required when the offer was entered late. */
            late?: components["schemas"]["LateEntry"];
            /** @description Number of the paper form, when the giver entered one: the receiver's own confirmation of it. */
            paperForm?: string;
            /** @description The number on the seal as found; left out when there is none. */
            sealFound?: string;
            sealIntact: boolean;
            /** @description Of the item and its container, as found. */
            condition: string;
            /** @description Photographs of the item as it was found, by their ids; the signed answer names them by their hashes. */
            photographIds?: string[];
        };
        RefuseHandover: {
            reason: string;
        };
        HandoverPage: {
            items: components["schemas"]["HandoverView"][];
            nextCursor: string | null;
        };
        OfferHandovers: {
            exhibitIds: string[];
            /** Format: uuid */
            receiverOfficialId: string;
            purpose: string;
            /** @description After this moment the offer cannot be accepted; left out, it stays open. */
            expiresAt?: string;
            /** @description When the giver handed it over earlier and enters it only now. */
            late?: components["schemas"]["LateEntry"];
            paperForm?: components["schemas"]["EnteredForm"];
            /** @description Photographs of the item as it is handed over, by their ids; the signed offer names them by their hashes. */
            photographIds?: string[];
        };
        HandoverBatchView: {
            id: string;
            handovers: components["schemas"]["HandoverView"][];
        };
        FoundInBatch: {
            /** Format: uuid */
            exhibitId: string;
            /** @description The number on the seal as found; left out when there is none. */
            sealFound?: string;
            sealIntact: boolean;
            /** @description Of the item and its container, as found. */
            condition: string;
            /** @description Photographs of the item as it was found, by their ids; the signed answer names them by their hashes. */
            photographIds?: string[];
        };
        AcceptHandovers: {
            /** @description One entry for each item taken; what is left out stays offered. */
            items: components["schemas"]["FoundInBatch"][];
            late?: components["schemas"]["LateEntry"];
            paperForm?: string;
        };
        IssueForms: {
            /** @enum {string} */
            language: "en" | "es";
            /** @description How many blank forms, each with a number of its own. */
            count: number;
        };
        PaperFormEntryView: {
            handoverId: string;
            exhibitId: string;
            state: string;
        };
        PaperFormView: {
            id: string;
            /** @description Printed on it; entered once. */
            number: string;
            /** @enum {string} */
            language: "en" | "es";
            issuedBy: string;
            issuedAt: string;
            /** @description The handovers that were entered from it, and how they stand. */
            entries: components["schemas"]["PaperFormEntryView"][];
        };
        IssuedFormsView: {
            forms: components["schemas"]["PaperFormView"][];
        };
        PaperFormPage: {
            items: components["schemas"]["PaperFormView"][];
            nextCursor: string | null;
        };
        PackagePacked: {
            castIds: string[];
            /** @description The seals put on it; the first is the seal of what is inside. */
            seals: string[];
            weightGrams?: number;
        };
        CustomsPaperEntered: {
            /** @enum {string} */
            kind: "EXPORT_PERMIT" | "IMPORT_PERMIT" | "TRANSIT_PERMIT" | "CUSTOMS_DECLARATION" | "ATA_CARNET" | "AIR_WAYBILL" | "OTHER";
            number: string;
            /** @description The state that issued it, ISO 3166-1 alpha-2. */
            country: string;
            issuedOn: string;
            /** @description SHA-256 of the photograph of the document, hexadecimal. */
            photographSha256?: string;
        };
        PackConsignment: {
            /** @description ISO 3166-1 alpha-2 code of the recipient. */
            to: string;
            /**
             * Format: uuid
             * @description The ballistic link the casts travel for. Left out for a return, which has that of the loan.
             */
            linkId?: string;
            /** @description Left out where packages are stated. */
            castIds?: string[];
            /** @description The seal of the only package; left out where packages are stated. */
            sealNumber?: string;
            /** @description Several parcels, each with its own seals and contents; left out for one parcel under one seal. */
            packages?: components["schemas"]["PackagePacked"][];
            /** @description Left out, the next free one is given. */
            reference?: string;
            /**
             * @description What every cast must have been passed for.
             * @enum {string}
             */
            purpose?: "MICROSCOPY" | "ABIS_ENTRY" | "TRAINING";
            /**
             * Format: uuid
             * @description The consignment in which the casts were lent, when they go back.
             */
            returns?: string;
            customs?: components["schemas"]["CustomsPaperEntered"][];
            expectedDispatchAt?: string;
            /** @description When it was packed and sealed; left out, now. */
            packedAt?: string;
        };
        LendingTermsView: {
            whyNoCast: string;
            clauses: ("NO_DESTRUCTIVE_EXAMINATION" | "NO_CLEANING_OR_MARKING" | "NO_CASTING" | "NO_PASSING_ON" | "SECURE_STORAGE" | "OWNER_MAY_ATTEND" | "PHOTOGRAPHS_ON_ARRIVAL")[];
            conditions: string | null;
            returnBy: string;
        };
        ConsignmentCastView: {
            /** @description Of the cast, or of the original. */
            castId: string;
            /** @enum {string} */
            kind: "FIREARM" | "PART" | "FIRED_CARTRIDGE_CASE" | "FIRED_BULLET" | "BULLET_FRAGMENT" | "LIVE_CARTRIDGE" | "TEST_FIRE_CASE" | "TEST_FIRE_BULLET" | "MOULD" | "CAST";
            /** @description The terms under which an original is lent; null for a cast. */
            lentUnder: components["schemas"]["LendingTermsView"] | null;
            label: string;
            mouldOrdinal: number;
            castOrdinal: number;
            regions: ("BREECH_FACE" | "FIRING_PIN" | "FP_APERTURE_SHEAR" | "EJECTOR" | "EXTRACTOR" | "CHAMBER" | "LAND_ENGRAVED" | "GROOVE")[];
            fitFor: ("MICROSCOPY" | "ABIS_ENTRY" | "TRAINING" | "REJECTED")[];
            state: string;
            custodianOfficialId: string | null;
            holderId: string | null;
            disputed: boolean;
            /** @description The parcel it lies in. */
            packageOrdinal: number | null;
            /** @description Its parcel did not come. */
            missing: boolean;
            /** @description How its loan ended: returned, retained, destroyed, or home where its parcel was found. */
            loanEnded: string | null;
        };
        PackageView: {
            ordinal: number;
            castIds: string[];
            seals: string[];
            weightGrams: number | null;
        };
        SealCheckView: {
            expected: string;
            found: string | null;
            viewed: boolean;
            verified: boolean;
            tugged: boolean;
            twisted: boolean;
        };
        PackageCheckView: {
            /** @enum {string} */
            atEnd: "home" | "departure" | "arrival";
            packageOrdinal: number;
            arrived: boolean;
            weightGrams: number | null;
            remarks: string | null;
            sealChecks: components["schemas"]["SealCheckView"][];
            checkedBy: string;
            at: string;
        };
        CustomsPaperView: {
            /** @enum {string} */
            kind: "OTHER" | "EXPORT_PERMIT" | "IMPORT_PERMIT" | "TRANSIT_PERMIT" | "CUSTOMS_DECLARATION" | "ATA_CARNET" | "AIR_WAYBILL";
            number: string;
            country: string;
            issuedOn: string;
            photographSha256: string | null;
            /** @description The jurisdiction that entered it. */
            toldBy: string;
        };
        CarrierEventView: {
            /** @enum {string} */
            what: "OTHER" | "HANDED_TO_COURIER" | "DEPARTED" | "ARRIVED_AT_HUB" | "HELD_BY_CUSTOMS" | "CLEARED_BY_CUSTOMS" | "DELAYED" | "DELIVERY_ATTEMPTED" | "DELIVERED";
            place: string | null;
            person: string | null;
            remarks: string | null;
            enteredBy: string;
            occurredAt: string;
        };
        FindingView: {
            withSender: string[];
            withRecipient: string[];
            lost: string[];
        };
        ConsignmentWordView: {
            /**
             * @description Who said it: `out` the sender of the consignment, `in` its recipient.
             * @enum {string}
             */
            side: "in" | "out";
            number: number;
            says: string;
            statement: string | null;
            finding: components["schemas"]["FindingView"] | null;
            documentId: string;
            officialId: string | null;
            at: string;
        };
        LoanEndingView: {
            id: string;
            consignmentId: string;
            /** @enum {string} */
            kind: "destruction" | "retention";
            castIds: string[];
            reason: string;
            /** @description asked, agreed, declined, withdrawn or done. */
            state: string;
            askedBy: string | null;
            askedAt: string;
            answeredBy: string | null;
            answeredAt: string | null;
            answerStatement: string | null;
            method: string | null;
            witnessId: string | null;
            certificateNumber: string | null;
            certificateSha256: string | null;
            doneAt: string | null;
            version: number;
        };
        ConsignmentAlarmView: {
            alarm: string;
            at: string;
        };
        ConsignmentDetailView: {
            casts: components["schemas"]["ConsignmentCastView"][];
            packages: components["schemas"]["PackageView"][];
            checks: components["schemas"]["PackageCheckView"][];
            customs: components["schemas"]["CustomsPaperView"][];
            carrierEvents: components["schemas"]["CarrierEventView"][];
            /** @description What both sides said after the notice, in the order in which it was heard here. */
            words: components["schemas"]["ConsignmentWordView"][];
            loanEndings: components["schemas"]["LoanEndingView"][];
            alarms: components["schemas"]["ConsignmentAlarmView"][];
            /** @description How a hold may end after what the sender answered; empty where there is none. */
            settlementsOpen: ("accepted" | "sent_back" | "kept")[];
            id: string;
            /** @enum {string} */
            direction: "in" | "out";
            /** @description The other side. */
            counterpartId: string;
            reference: string;
            linkId: string;
            /** @enum {string|null} */
            purpose: "MICROSCOPY" | "ABIS_ENTRY" | "TRAINING" | "REJECTED" | null;
            /** @description The first seal of the first parcel. */
            sealNumber: string;
            state: string;
            packedBy: string | null;
            packedAt: string | null;
            courier: string | null;
            trackingNumber: string | null;
            expectedDispatchAt: string | null;
            expectedOn: string | null;
            expectedAt: string | null;
            dispatchedAt: string | null;
            /** @description When what is lent is expected back. */
            returnBy: string | null;
            /** @description The consignment whose casts go back in this one. */
            returnsId: string | null;
            offerHash: string | null;
            noticeDocumentId: string | null;
            receiptDocumentId: string | null;
            sealFound: string | null;
            sealIntact: boolean | null;
            condition: string | null;
            refusalReason: string | null;
            discrepancy: string[];
            missingCastIds: string[];
            receivedAt: string | null;
            answeredBy: string | null;
            answeredAt: string | null;
            /**
             * @description The sender's last answer to a hold.
             * @enum {string|null}
             */
            holdAnswer: "return" | "explained" | "disputed" | "destroy" | null;
            /**
             * @description How one official proposes to end the hold; another one confirms.
             * @enum {string|null}
             */
            proposedOutcome: "accepted" | "sent_back" | "kept" | null;
            proposedStatement: string | null;
            proposedBy: string | null;
            proposedAt: string | null;
            /** @enum {string|null} */
            settledOutcome: "accepted" | "sent_back" | "kept" | null;
            settlement: string | null;
            settledBy: string | null;
            settledAt: string | null;
            /** @description Of a contested consignment: where each item is, as both sides found, and since when they agree. */
            agreedFinding: components["schemas"]["FindingView"] | null;
            resolvedAt: string | null;
            backCourier: string | null;
            backTrackingNumber: string | null;
            backExpectedOn: string | null;
            loanEndedAt: string | null;
            recordedAt: string;
            version: number;
        };
        ConsignmentView: {
            id: string;
            /** @enum {string} */
            direction: "in" | "out";
            /** @description The other side. */
            counterpartId: string;
            reference: string;
            linkId: string;
            /** @enum {string|null} */
            purpose: "MICROSCOPY" | "ABIS_ENTRY" | "TRAINING" | "REJECTED" | null;
            /** @description The first seal of the first parcel. */
            sealNumber: string;
            state: string;
            packedBy: string | null;
            packedAt: string | null;
            courier: string | null;
            trackingNumber: string | null;
            expectedDispatchAt: string | null;
            expectedOn: string | null;
            expectedAt: string | null;
            dispatchedAt: string | null;
            /** @description When what is lent is expected back. */
            returnBy: string | null;
            /** @description The consignment whose casts go back in this one. */
            returnsId: string | null;
            offerHash: string | null;
            noticeDocumentId: string | null;
            receiptDocumentId: string | null;
            sealFound: string | null;
            sealIntact: boolean | null;
            condition: string | null;
            refusalReason: string | null;
            discrepancy: string[];
            missingCastIds: string[];
            receivedAt: string | null;
            answeredBy: string | null;
            answeredAt: string | null;
            /**
             * @description The sender's last answer to a hold.
             * @enum {string|null}
             */
            holdAnswer: "return" | "explained" | "disputed" | "destroy" | null;
            /**
             * @description How one official proposes to end the hold; another one confirms.
             * @enum {string|null}
             */
            proposedOutcome: "accepted" | "sent_back" | "kept" | null;
            proposedStatement: string | null;
            proposedBy: string | null;
            proposedAt: string | null;
            /** @enum {string|null} */
            settledOutcome: "accepted" | "sent_back" | "kept" | null;
            settlement: string | null;
            settledBy: string | null;
            settledAt: string | null;
            /** @description Of a contested consignment: where each item is, as both sides found, and since when they agree. */
            agreedFinding: components["schemas"]["FindingView"] | null;
            resolvedAt: string | null;
            backCourier: string | null;
            backTrackingNumber: string | null;
            backExpectedOn: string | null;
            loanEndedAt: string | null;
            recordedAt: string;
            version: number;
        };
        ConsignmentPage: {
            items: components["schemas"]["ConsignmentView"][];
            nextCursor: string | null;
        };
        SealChecked: {
            /** @description The number that should be on it. */
            expected: string;
            /** @description The number that is; left out when there is no seal. */
            found?: string;
            /** @description It and what it is fastened to look whole. */
            viewed: boolean;
            /** @description The number is the one that should be there, and was not tampered with. */
            verified: boolean;
            /** @description It holds when pulled. */
            tugged: boolean;
            /** @description It does not come apart when turned. */
            twisted: boolean;
        };
        PackageFound: {
            ordinal: number;
            arrived: boolean;
            weightGrams?: number;
            remarks?: string;
            seals?: components["schemas"]["SealChecked"][];
        };
        DispatchConsignment: {
            courier: string;
            trackingNumber?: string;
            expectedOn?: string;
            /** @description Where it is known better than the day. */
            expectedAt?: string;
            /** @description When what is lent is expected back. */
            returnBy?: string;
            /** @description Who of the courier took it, as on the receipt. */
            handedTo?: string;
            /** @description The check of the seals before departure. */
            packages?: components["schemas"]["PackageFound"][];
            dispatchedAt: string;
        };
        UnpackConsignment: {
            reason: string;
        };
        AcceptConsignment: {
            /** @description The number on the seal as found; left out where packages are stated. */
            sealFound?: string;
            /** @description False when it was broken or had been opened. */
            sealIntact?: boolean;
            /** @description Each parcel as found; one that is left out did not come. Needed where there are several parcels or seals. */
            packages?: components["schemas"]["PackageFound"][];
            /** @description Something is damaged, besides the seals. */
            damaged?: boolean;
            /** @description Of the parcel and the casts, as found. */
            condition: string;
            receivedAt: string;
        };
        RefuseConsignment: {
            reason: string;
        };
        StateLatePackages: {
            packages: components["schemas"]["PackageFound"][];
            condition: string;
            receivedAt: string;
        };
        AnswerHold: {
            /**
             * @description `explained`: how it came about; `disputed`: it left as announced; `return`: send it back; `destroy`: it may be destroyed where it is.
             * @enum {string}
             */
            answer: "explained" | "disputed" | "return" | "destroy";
            statement: string;
        };
        ProposeSettlement: {
            /** @enum {string} */
            outcome: "accepted" | "kept" | "sent_back";
            /** @description What was not as announced, and why the hold may end so. */
            statement: string;
        };
        ConfirmSettlement: {
            /**
             * @description What the colleague proposed.
             * @enum {string}
             */
            outcome: "accepted" | "kept" | "sent_back";
            /** @description With `sent_back`, who takes it. */
            courier?: string;
            trackingNumber?: string;
            expectedOn?: string;
        };
        SendBack: {
            courier: string;
            trackingNumber?: string;
            expectedOn?: string;
            statement: string;
            /** @description Left out, now. */
            sentAt?: string;
        };
        StateLoss: {
            statement: string;
            /** @description Left out, now. */
            at?: string;
        };
        StateFinding: {
            withSender: string[];
            withRecipient: string[];
            lost: string[];
            /** @description How it was found out, and what the other side should know of it. */
            statement: string;
        };
        EnterCarrierEvent: {
            /** @enum {string} */
            what: "HANDED_TO_COURIER" | "DEPARTED" | "ARRIVED_AT_HUB" | "HELD_BY_CUSTOMS" | "CLEARED_BY_CUSTOMS" | "DELAYED" | "DELIVERY_ATTEMPTED" | "DELIVERED" | "OTHER";
            place?: string;
            /** @description Of the carrier, who took it or brought it. */
            person?: string;
            remarks?: string;
            occurredAt: string;
        };
        AskLoanEnding: {
            /** @enum {string} */
            kind: "retention" | "destruction";
            castIds: string[];
            reason: string;
        };
        AnswerLoanEnding: {
            agreed: boolean;
            statement: string;
        };
        RecordLoanDestruction: {
            method: string;
            /**
             * Format: uuid
             * @description Another official of one's own jurisdiction.
             */
            witnessId: string;
            certificateNumber: string;
            /** @description SHA-256 of the photograph of the certificate, hexadecimal. */
            certificateSha256?: string;
            /** @description Left out, now. */
            destroyedAt?: string;
        };
        RegisterInstrument: {
            /** @enum {string} */
            kind: "COMPARISON_MICROSCOPE" | "SCANNER_3D" | "BALANCE" | "PRESSURE_POT" | "VACUUM_CHAMBER" | "GAUGE" | "THERMOMETER" | "OTHER";
            maker: string;
            model: string;
            /** @description The maker's number of the instrument. */
            serial: string;
            /** @description Room and bench. */
            location: string;
            calibrationRequired: boolean;
            /** @description For how many hours a check against a reference standard holds; left out when none is asked for. */
            checkEveryHours?: number;
        };
        InstrumentView: {
            id: string;
            /** @enum {string} */
            kind: "OTHER" | "COMPARISON_MICROSCOPE" | "SCANNER_3D" | "BALANCE" | "PRESSURE_POT" | "VACUUM_CHAMBER" | "GAUGE" | "THERMOMETER";
            maker: string;
            model: string;
            serial: string;
            location: string;
            calibrationRequired: boolean;
            checkEveryHours: number | null;
            /**
             * @description Computed from the dates at the time of the answer.
             * @enum {string}
             */
            state: "in-service" | "due" | "overdue" | "out-of-service";
            faults: ("instrument-not-named" | "instrument-of-another-kind" | "instrument-out-of-service" | "calibration-missing" | "calibration-failed" | "calibration-overdue" | "check-missing" | "check-failed" | "check-overdue" | "competence-missing" | "competence-expired" | "competence-suspended" | "method-not-approved" | "method-not-valid" | "method-of-another-discipline")[];
            /** Format: date-time */
            calibrationHoldsUntil: string | null;
            /** Format: date-time */
            checkHoldsUntil: string | null;
            /** Format: date-time */
            recordedAt: string;
            version: number;
        };
        InstrumentPage: {
            items: components["schemas"]["InstrumentView"][];
            nextCursor: string | null;
        };
        CalibrationView: {
            id: string;
            calibratedOn: string;
            dueOn: string;
            calibratedBy: string;
            certificateNumber: string;
            certificatePhotographId: string | null;
            certificateSha256: string | null;
            passed: boolean;
            uncertainty: string;
            remarks: string | null;
            officialId: string;
            /** Format: date-time */
            occurredAt: string;
            /** Format: date-time */
            recordedAt: string;
        };
        ReferenceCheckView: {
            id: string;
            standard: string;
            quantity: string;
            value: number;
            lowerLimit: number | null;
            upperLimit: number | null;
            passed: boolean;
            officialId: string;
            /** Format: date-time */
            occurredAt: string;
            /** Format: date-time */
            recordedAt: string;
        };
        InstrumentServiceView: {
            id: string;
            inService: boolean;
            reason: string;
            officialId: string;
            /** Format: date-time */
            occurredAt: string;
            /** Format: date-time */
            recordedAt: string;
        };
        InstrumentDetailView: {
            id: string;
            /** @enum {string} */
            kind: "OTHER" | "COMPARISON_MICROSCOPE" | "SCANNER_3D" | "BALANCE" | "PRESSURE_POT" | "VACUUM_CHAMBER" | "GAUGE" | "THERMOMETER";
            maker: string;
            model: string;
            serial: string;
            location: string;
            calibrationRequired: boolean;
            checkEveryHours: number | null;
            /**
             * @description Computed from the dates at the time of the answer.
             * @enum {string}
             */
            state: "in-service" | "due" | "overdue" | "out-of-service";
            faults: ("instrument-not-named" | "instrument-of-another-kind" | "instrument-out-of-service" | "calibration-missing" | "calibration-failed" | "calibration-overdue" | "check-missing" | "check-failed" | "check-overdue" | "competence-missing" | "competence-expired" | "competence-suspended" | "method-not-approved" | "method-not-valid" | "method-of-another-discipline")[];
            /** Format: date-time */
            calibrationHoldsUntil: string | null;
            /** Format: date-time */
            checkHoldsUntil: string | null;
            /** Format: date-time */
            recordedAt: string;
            version: number;
            calibrations: components["schemas"]["CalibrationView"][];
            checks: components["schemas"]["ReferenceCheckView"][];
            service: components["schemas"]["InstrumentServiceView"][];
        };
        RecordCalibration: {
            calibratedOn: string;
            /** @description Last day on which it holds. */
            dueOn: string;
            /** @description The calibration laboratory or service. */
            calibratedBy: string;
            certificateNumber: string;
            /**
             * Format: uuid
             * @description The certificate as a photograph or scan recorded before.
             */
            certificatePhotographId?: string;
            passed: boolean;
            /** @description Measurement uncertainty as the certificate states it. */
            uncertainty: string;
            remarks?: string;
        };
        RecordCheck: {
            /** @description The reference standard, for example `NIST SRM 2461-1`. */
            standard: string;
            /** @description What was measured, with its unit: `ACCF_max`, `mass in g`. */
            quantity: string;
            value: number;
            /** @description One limit at least is stated: by them the check is passed or failed. */
            lowerLimit?: number;
            upperLimit?: number;
            /** @description When it was measured; left out, now. */
            checkedAt?: string;
        };
        ChangeService: {
            inService: boolean;
            reason: string;
            /** @description Left out, now. */
            at?: string;
        };
        DraftMethod: {
            /** @description What all versions have in common, for example `CM-1`. */
            code: string;
            /** @description The laboratory's own number of the version. */
            edition: string;
            /** @enum {string} */
            discipline: "CASTING" | "CAST_REVIEW" | "ACQUISITION" | "COMPARISON";
            title: string;
            /** @description The standard or publication it follows. */
            standardReference: string;
            /** @description SHA-256 of the document, hexadecimal. */
            documentSha256?: string;
            validFrom: string;
            validUntil?: string;
        };
        MethodView: {
            id: string;
            code: string;
            edition: string;
            /** @enum {string} */
            discipline: "CASTING" | "CAST_REVIEW" | "ACQUISITION" | "COMPARISON";
            title: string;
            standardReference: string;
            documentSha256: string | null;
            validFrom: string;
            validUntil: string | null;
            authorId: string;
            approvedBy: string | null;
            /** Format: date-time */
            approvedAt: string | null;
            supersededBy: string | null;
            /**
             * @description Computed from the dates at the time of the answer.
             * @enum {string}
             */
            state: "ended" | "valid" | "superseded" | "draft" | "not-yet-valid";
            /** Format: date-time */
            recordedAt: string;
            version: number;
        };
        MethodPage: {
            items: components["schemas"]["MethodView"][];
            nextCursor: string | null;
        };
        EndMethod: {
            /** @description Last day on which the version is valid. */
            validUntil: string;
        };
        RegisterLot: {
            /** @enum {string} */
            kind: "SILICONE" | "RESIN" | "TEST_AMMUNITION" | "REFERENCE_AMMUNITION" | "OTHER";
            /** @description As casting names it. */
            product: string;
            maker: string;
            lot: string;
            /** @description Last day of use, from the container. */
            expiresOn: string;
            receivedOn: string;
            /** @description With its unit, for example `2 × 1 kg`. */
            quantity: string;
            certificateNumber?: string;
            /**
             * Format: uuid
             * @description The certificate as a photograph or scan recorded before.
             */
            certificatePhotographId?: string;
        };
        LotView: {
            id: string;
            /** @enum {string} */
            kind: "OTHER" | "SILICONE" | "RESIN" | "TEST_AMMUNITION" | "REFERENCE_AMMUNITION";
            product: string;
            maker: string;
            lot: string;
            expiresOn: string;
            receivedOn: string;
            openedOn: string | null;
            quantity: string;
            certificateNumber: string | null;
            certificatePhotographId: string | null;
            /** @enum {string} */
            state: "rejected" | "blocked" | "accepted" | "received" | "recalled";
            acceptanceTest: string | null;
            acceptedBy: string | null;
            stateReason: string | null;
            /** @description The recall that lists every mould and cast made of it, and where each is now. */
            recallId: string | null;
            /**
             * @description Why it may not be used today; null when it may.
             * @enum {string|null}
             */
            refusal: "expired" | "rejected" | "blocked" | "recalled" | "not-received" | "not-accepted" | null;
            /** Format: date-time */
            recordedAt: string;
            version: number;
        };
        LotPage: {
            items: components["schemas"]["LotView"][];
            nextCursor: string | null;
        };
        OpenLot: {
            openedOn: string;
        };
        TestLot: {
            passed: boolean;
            /** @description What was tested and found. */
            test: string;
        };
        ReasonForLot: {
            reason: string;
        };
        AuthoriseOfficial: {
            /** Format: uuid */
            officialId: string;
            /** @enum {string} */
            discipline: "CASTING" | "CAST_REVIEW" | "ACQUISITION" | "COMPARISON";
            /** @description The code of one method; left out, for every method of the discipline. */
            methodCode?: string;
            validFrom: string;
            /** @description Last day; left out, until withdrawn. */
            validUntil?: string;
            /** @description Training, tests and supervised casework it rests on. */
            basis: string;
        };
        CompetenceView: {
            id: string;
            officialId: string;
            /** @enum {string} */
            discipline: "CASTING" | "CAST_REVIEW" | "ACQUISITION" | "COMPARISON";
            methodCode: string | null;
            authorisedBy: string;
            validFrom: string;
            validUntil: string | null;
            basis: string;
            /** Format: date-time */
            withdrawnAt: string | null;
            /**
             * @description Of the official in this discipline and method, computed at the time of the answer.
             * @enum {string}
             */
            state: "due" | "competent" | "expired" | "suspended" | "none";
            /** Format: date-time */
            recordedAt: string;
            version: number;
        };
        CompetencePage: {
            items: components["schemas"]["CompetenceView"][];
            nextCursor: string | null;
        };
        WithdrawCompetence: {
            reason: string;
        };
        RecordProficiency: {
            /** Format: uuid */
            officialId: string;
            /** @enum {string} */
            discipline: "CASTING" | "CAST_REVIEW" | "ACQUISITION" | "COMPARISON";
            /** @description Of the proficiency test. */
            provider: string;
            round: string;
            /**
             * @description UNSATISFACTORY suspends until the corrective action it raises is closed.
             * @enum {string}
             */
            result: "SATISFACTORY" | "QUESTIONABLE" | "UNSATISFACTORY";
            resultedOn: string;
            remarks?: string;
        };
        ProficiencyView: {
            id: string;
            officialId: string;
            /** @enum {string} */
            discipline: "CASTING" | "CAST_REVIEW" | "ACQUISITION" | "COMPARISON";
            provider: string;
            round: string;
            /** @enum {string} */
            result: "SATISFACTORY" | "QUESTIONABLE" | "UNSATISFACTORY";
            resultedOn: string;
            remarks: string | null;
            /** @description Raised by an unsatisfactory result. */
            nonConformityId: string | null;
            recordedBy: string;
            /** Format: date-time */
            recordedAt: string;
        };
        ProficiencyPage: {
            items: components["schemas"]["ProficiencyView"][];
            nextCursor: string | null;
        };
        AffectedRecordFields: {
            /** @enum {string} */
            kind: "exhibit" | "mould" | "cast" | "acquisition" | "link" | "test-fire" | "instrument" | "consumable-lot" | "official";
            /** Format: uuid */
            id: string;
        };
        RaiseNonConformity: {
            /** @enum {string} */
            severity: "OBSERVATION" | "MINOR" | "MAJOR";
            description: string;
            /** @description Examinations, casts and other records that it touches. */
            affected: components["schemas"]["AffectedRecordFields"][];
        };
        NonConformityView: {
            id: string;
            /** @enum {string} */
            severity: "OBSERVATION" | "MINOR" | "MAJOR";
            description: string;
            affected: components["schemas"]["AffectedRecordFields"][];
            /** @enum {string} */
            state: "closed" | "planned" | "raised" | "contained" | "carried_out" | "effective";
            raisedBy: string;
            containment: string | null;
            rootCause: string | null;
            correctiveAction: string | null;
            ownerId: string | null;
            dueOn: string | null;
            /** @description The corrective action was to be carried out before today. */
            overdue: boolean;
            /** Format: date-time */
            carriedOutAt: string | null;
            checkedBy: string | null;
            checkFinding: string | null;
            closedBy: string | null;
            /** Format: date-time */
            closedAt: string | null;
            /** Format: date-time */
            recordedAt: string;
            version: number;
        };
        NonConformityPage: {
            items: components["schemas"]["NonConformityView"][];
            nextCursor: string | null;
        };
        ContainNonConformity: {
            /** @description What was done at once: work stopped, records held back, others told. */
            containment: string;
        };
        PlanCorrectiveAction: {
            rootCause: string;
            correctiveAction: string;
            /**
             * Format: uuid
             * @description The official who sees to it.
             */
            ownerId: string;
            dueOn: string;
        };
        CheckEffectiveness: {
            effective: boolean;
            finding: string;
        };
        LaboratoryPolicyView: {
            /** @enum {string} */
            enforcement: "stop" | "deviation" | "off";
            instrumentRequired: boolean;
            /** @description 0 while nothing was decided. */
            version: number;
        };
        DecidePolicy: {
            /**
             * @description `stop`: an examination whose means are not in order is refused; `deviation`: it is marked; `off`: nothing is looked at.
             * @enum {string}
             */
            enforcement: "stop" | "deviation" | "off";
            /** @description Whether an acquisition and a comparison must name a registered instrument. */
            instrumentRequired: boolean;
        };
        AllowDeviation: {
            /** @enum {string} */
            means: "instrument" | "competence" | "method";
            /**
             * Format: uuid
             * @description The instrument, the official or the version of a method.
             */
            aboutId: string;
            /**
             * @description Left out, for every discipline.
             * @enum {string}
             */
            discipline?: "CASTING" | "CAST_REVIEW" | "ACQUISITION" | "COMPARISON";
            /** @description Shown on every record it lets pass, and in every report of it, also abroad. */
            reason: string;
            /** @description Left out, from now on. */
            from?: string;
            until: string;
        };
        AllowedDeviationView: {
            id: string;
            /** @enum {string} */
            means: "instrument" | "competence" | "method";
            aboutId: string;
            /** @enum {string|null} */
            discipline: "CASTING" | "CAST_REVIEW" | "ACQUISITION" | "COMPARISON" | null;
            reason: string;
            /** Format: date-time */
            validFrom: string;
            /** Format: date-time */
            validUntil: string;
            allowedBy: string;
            /** Format: date-time */
            withdrawnAt: string | null;
            /** Format: date-time */
            recordedAt: string;
            version: number;
        };
        AllowedDeviationPage: {
            items: components["schemas"]["AllowedDeviationView"][];
            nextCursor: string | null;
        };
        DutyView: {
            /** @enum {string} */
            kind: "competence" | "calibration" | "reference-check" | "corrective-action";
            /** @description The instrument, the authorisation, or the non-conformity. */
            subjectId: string;
            /** Format: date-time */
            dueAt: string;
            overdue: boolean;
            /** @description Maker, model and number; null for duties of people. */
            instrument: string | null;
            /** @enum {string|null} */
            discipline: "CASTING" | "CAST_REVIEW" | "ACQUISITION" | "COMPARISON" | null;
            /** @description Whose authorisation ends, or who owns the corrective action. */
            officialId: string | null;
        };
        DutyList: {
            items: components["schemas"]["DutyView"][];
        };
        RegisterPlace: {
            /** @enum {string} */
            kind: "BUILDING" | "ROOM" | "CABINET" | "SHELF" | "BOX";
            /**
             * Format: uuid
             * @description The place it is in; left out, it is outermost.
             */
            parentId?: string;
            /** @description What people call it. */
            name: string;
            /** @description How many items it holds, with everything inside it; left out, nobody counts. */
            capacity?: number;
            /**
             * @description What it does when it is full: refuse, or take more and say so.
             * @enum {string}
             */
            whenFull?: "REFUSE" | "FLAG";
            /**
             * Format: uuid
             * @description Who keeps it, and may place and take out items of others.
             */
            keeperOfficialId?: string;
            /** @description Who may enter, besides its keeper; left out, whoever works here. */
            mayEnter?: string[];
            /** @description Degrees Celsius. */
            temperatureMin?: number;
            temperatureMax?: number;
            /** @description Per cent relative humidity. */
            humidityMin?: number;
            humidityMax?: number;
        };
        StoragePlaceView: {
            id: string;
            /** @description What its label bears. */
            code: string;
            /** @enum {string} */
            kind: "BUILDING" | "ROOM" | "CABINET" | "SHELF" | "BOX";
            name: string;
            parentId: string | null;
            capacity: number | null;
            /** @enum {string} */
            whenFull: "REFUSE" | "FLAG";
            keeperOfficialId: string | null;
            /** @description Null when whoever works here may enter. */
            mayEnter: string[] | null;
            temperatureMin: number | null;
            temperatureMax: number | null;
            humidityMin: number | null;
            humidityMax: number | null;
            registeredBy: string;
            closedAt: string | null;
            recordedAt: string;
            version: number;
        };
        StoragePlacePage: {
            items: components["schemas"]["StoragePlaceView"][];
            nextCursor: string | null;
        };
        PlaceInTreeView: {
            id: string;
            code: string;
            /** @enum {string} */
            kind: "BUILDING" | "ROOM" | "CABINET" | "SHELF" | "BOX";
            name: string;
            parentId: string | null;
            /** @description From 0 at the outermost shown. */
            depth: number;
            /** @description Items directly in it. */
            items: number;
            /** @description Items in it and in everything inside it. */
            itemsWithin: number;
            capacity: number | null;
            /** @description It holds as many as it can, or more. */
            full: boolean;
        };
        PlaceTreeView: {
            places: components["schemas"]["PlaceInTreeView"][];
            /** @description Items that are here and in no place. */
            unplaced: number;
        };
        ClimateReadingView: {
            id: string;
            temperature: number | null;
            humidity: number | null;
            /** @description Limits as they were that day. */
            temperatureMin: number | null;
            temperatureMax: number | null;
            humidityMin: number | null;
            humidityMax: number | null;
            /** @description Where it lies outside the limits; empty when it does not. */
            deviation: ("TOO_COLD" | "TOO_WARM" | "TOO_DRY" | "TOO_HUMID")[];
            remark: string | null;
            readBy: string;
            occurredAt: string;
            recordedAt: string;
        };
        StoragePlaceDetailView: {
            id: string;
            /** @description What its label bears. */
            code: string;
            /** @enum {string} */
            kind: "BUILDING" | "ROOM" | "CABINET" | "SHELF" | "BOX";
            name: string;
            parentId: string | null;
            capacity: number | null;
            /** @enum {string} */
            whenFull: "REFUSE" | "FLAG";
            keeperOfficialId: string | null;
            /** @description Null when whoever works here may enter. */
            mayEnter: string[] | null;
            temperatureMin: number | null;
            temperatureMax: number | null;
            humidityMin: number | null;
            humidityMax: number | null;
            registeredBy: string;
            closedAt: string | null;
            recordedAt: string;
            version: number;
            /** @description From the outermost to the place itself. */
            path: components["schemas"]["PlaceStepView"][];
            items: number;
            itemsWithin: number;
            full: boolean;
            lastReading: components["schemas"]["ClimateReadingView"] | null;
        };
        StoredItemView: {
            exhibitId: string;
            reference: string;
            /** @enum {string} */
            kind: "FIREARM" | "PART" | "FIRED_CARTRIDGE_CASE" | "FIRED_BULLET" | "BULLET_FRAGMENT" | "LIVE_CARTRIDGE" | "TEST_FIRE_CASE" | "TEST_FIRE_BULLET" | "MOULD" | "CAST";
            placeId: string;
            custodianOfficialId: string | null;
            placedBy: string;
            placedAt: string;
        };
        StoredItemPage: {
            items: components["schemas"]["StoredItemView"][];
            nextCursor: string | null;
        };
        DescribePlace: {
            /** @description What people call it. */
            name: string;
            /** @description How many items it holds, with everything inside it; left out, nobody counts. */
            capacity?: number;
            /**
             * @description What it does when it is full: refuse, or take more and say so.
             * @enum {string}
             */
            whenFull?: "REFUSE" | "FLAG";
            /**
             * Format: uuid
             * @description Who keeps it, and may place and take out items of others.
             */
            keeperOfficialId?: string;
            /** @description Who may enter, besides its keeper; left out, whoever works here. */
            mayEnter?: string[];
            /** @description Degrees Celsius. */
            temperatureMin?: number;
            temperatureMax?: number;
            /** @description Per cent relative humidity. */
            humidityMin?: number;
            humidityMax?: number;
        };
        MovePlace: {
            /**
             * Format: uuid
             * @description The place it is in from now on; left out, it is outermost.
             */
            parentId?: string;
        };
        ReadClimate: {
            /** @description Degrees Celsius. */
            temperature?: number;
            /** @description Per cent relative humidity. */
            humidity?: number;
            remark?: string;
            /** @description When it was read; left out, now. */
            occurredAt?: string;
        };
        ClimateReadingPage: {
            items: components["schemas"]["ClimateReadingView"][];
            nextCursor: string | null;
        };
        PlaceItem: {
            /** Format: uuid */
            placeId: string;
            /** @description When it was put there; left out, now. */
            occurredAt?: string;
        };
        TakeOutItem: {
            /** @description When it was taken out; left out, now. */
            occurredAt?: string;
        };
        PlacementsView: {
            placements: components["schemas"]["PlacementView"][];
        };
        OpenStockTake: {
            /**
             * Format: uuid
             * @description The place whose stock is taken, with everything inside it; left out for an inventory.
             */
            placeId?: string;
            /** @description An inventory of all firearms and of so many other items, drawn at random; left out for a place. */
            sampleSize?: number;
        };
        StockDifferenceCount: {
            /** @enum {string} */
            kind: "UNEXPECTED" | "TWO_PLACES" | "MISSING" | "FOUND_ELSEWHERE" | "UNKNOWN_CODE";
            count: number;
            explained: number;
            incidents: number;
        };
        StockTakeDetailView: {
            /** @description How many of each kind; empty until it is closed. */
            differences: components["schemas"]["StockDifferenceCount"][];
            id: string;
            placeId: string | null;
            sampleSize: number | null;
            /** @description With which the sample was drawn. */
            seed: string | null;
            /** @enum {string} */
            state: "closed" | "cancelled" | "open" | "settled";
            listed: number;
            scans: number;
            /** @description Of the listed, seen anywhere. */
            found: number;
            openedBy: string;
            openedAt: string;
            closedBy: string | null;
            closedAt: string | null;
            settledBy: string | null;
            settledAt: string | null;
            cancelledBy: string | null;
            cancelledAt: string | null;
            cancellation: string | null;
            recordedAt: string;
            version: number;
        };
        StockTakeView: {
            id: string;
            placeId: string | null;
            sampleSize: number | null;
            /** @description With which the sample was drawn. */
            seed: string | null;
            /** @enum {string} */
            state: "closed" | "cancelled" | "open" | "settled";
            listed: number;
            scans: number;
            /** @description Of the listed, seen anywhere. */
            found: number;
            openedBy: string;
            openedAt: string;
            closedBy: string | null;
            closedAt: string | null;
            settledBy: string | null;
            settledAt: string | null;
            cancelledBy: string | null;
            cancelledAt: string | null;
            cancellation: string | null;
            recordedAt: string;
            version: number;
        };
        StockTakePage: {
            items: components["schemas"]["StockTakeView"][];
            nextCursor: string | null;
        };
        StockListedView: {
            exhibitId: string;
            reference: string;
            /** @enum {string} */
            kind: "FIREARM" | "PART" | "FIRED_CARTRIDGE_CASE" | "FIRED_BULLET" | "BULLET_FRAGMENT" | "LIVE_CARTRIDGE" | "TEST_FIRE_CASE" | "TEST_FIRE_BULLET" | "MOULD" | "CAST";
            /** @description Where it should be; null when it is recorded in no place. */
            placeId: string | null;
            /** @enum {string} */
            because: "FIREARM" | "PLACE" | "SAMPLE";
            found: boolean;
        };
        StockListedPage: {
            items: components["schemas"]["StockListedView"][];
            nextCursor: string | null;
        };
        ScanStock: {
            /** @description Codes of labels, references or identifiers in the order in which they were read. A place's code says where the next ones are. */
            reads?: string[];
            /** @description The same as one pasted text: one a line, or between commas, semicolons or tabs. */
            list?: string;
            /**
             * Format: uuid
             * @description Where the first ones are read; left out, nobody said yet.
             */
            placeId?: string;
        };
        StockScanView: {
            sequence: number;
            read: string;
            placeId: string | null;
            exhibitId: string | null;
            /** @enum {string} */
            outcome: "UNKNOWN" | "FOUND" | "ELSEWHERE" | "UNEXPECTED" | "NOT_LISTED" | "REPEATED" | "TWO_PLACES" | "PLACE";
            scannedBy: string;
            scannedAt: string;
        };
        StockScannedView: {
            stockTake: components["schemas"]["StockTakeView"];
            scans: components["schemas"]["StockScanView"][];
        };
        StockScanPage: {
            items: components["schemas"]["StockScanView"][];
            nextCursor: string | null;
        };
        CancelStockTake: {
            reason: string;
        };
        StockDifferenceView: {
            id: string;
            /** @enum {string} */
            kind: "UNEXPECTED" | "TWO_PLACES" | "MISSING" | "FOUND_ELSEWHERE" | "UNKNOWN_CODE";
            exhibitId: string | null;
            reference: string | null;
            /** @description The code as read, when nobody knows it. */
            read: string | null;
            listedPlaceId: string | null;
            /** @description Where the records had it when the stock-take was closed. */
            recordedPlaceId: string | null;
            foundPlaceIds: string[];
            /** @enum {string} */
            state: "explained" | "open" | "incident";
            answer: string | null;
            answeredBy: string | null;
            answeredAt: string | null;
            recordedAt: string;
        };
        StockDifferencePage: {
            items: components["schemas"]["StockDifferenceView"][];
            nextCursor: string | null;
        };
        AnswerStockDifference: {
            /** @description What was found out, or what is reported. The difference itself stays as it was seen. */
            text: string;
        };
        PlaceCustodyHold: {
            /**
             * Format: uuid
             * @description The item to be kept as it is; left out when the hold is on a case.
             */
            exhibitId?: string;
            /**
             * Format: uuid
             * @description The case of which everything is kept, also what is registered later; left out when the hold is on one item.
             */
            caseId?: string;
            reason: string;
            /** @description Court, prosecutor or law that orders it, with its reference. */
            authority: string;
            /** @description The last day it is ordered for. It stands beyond that day until two officials lift it. */
            until?: string;
        };
        CustodyHoldView: {
            id: string;
            exhibitId: string | null;
            caseId: string | null;
            reason: string;
            authority: string;
            until: string | null;
            /** @description The last day it was ordered for is over, and nobody has lifted it. */
            dueForLifting: boolean;
            /** @enum {string} */
            state: "standing" | "lift-asked" | "lifted";
            placedBy: string;
            liftReason: string | null;
            liftAskedBy: string | null;
            liftAskedAt: string | null;
            liftedBy: string | null;
            liftedAt: string | null;
            occurredAt: string;
            recordedAt: string;
            version: number;
        };
        CustodyHoldPage: {
            items: components["schemas"]["CustodyHoldView"][];
            nextCursor: string | null;
        };
        AskToLiftHold: {
            /** @description Why it may go. */
            reason: string;
        };
        ProposeDisposal: {
            /** Format: uuid */
            exhibitId: string;
            /** @enum {string} */
            outcome: "DESTROY" | "RETURN_TO_OWNER" | "TRANSFER" | "RETAIN";
            reason: string;
            /** @description Law, order or decision on which it rests. */
            legalBasis: string;
            /** @description Owner or agency that is to get the item; for a return and a transfer only. */
            recipient?: string;
        };
        DisposalApprovalView: {
            approvedBy: string;
            approvedAt: string;
            expiresAt: string;
            /** @description It has ended; the disposal is proposed anew. Of an executed disposal: never. */
            lapsed: boolean;
            /** @description What was signed, and the Ed25519 signature over it (base64). */
            statement: string;
            signature: string;
        };
        DisposalWitnessView: {
            id: string;
            organisation: string;
            /** @description Null when its retention has ended. */
            name: string | null;
            function: string | null;
        };
        DisposalDetailView: {
            reference: string;
            itemKind: string;
            /** @description Of what is proposed now; null when nobody has approved it. */
            approval: components["schemas"]["DisposalApprovalView"] | null;
            witnesses: components["schemas"]["DisposalWitnessView"][];
            /** @description Legal holds that keep it from being executed now. */
            heldBy: string[];
            /** @description Legal holds on what the item was made from. They do not keep it from being executed, and should be known to who approves it. */
            originalHeldBy: string[];
            /** @description Items inside the item whose custody ended with it. */
            endedWith: string[];
            /** @description SHA-256 of the certificate, hexadecimal; null before it is certified. */
            certificateSha256: string | null;
            id: string;
            exhibitId: string;
            /** @enum {string} */
            outcome: "DESTROY" | "RETURN_TO_OWNER" | "TRANSFER" | "RETAIN";
            reason: string;
            legalBasis: string;
            recipient: string | null;
            /** @description SHA-256 (hex) of what is proposed; an approval names it. */
            proposalHash: string;
            /** @enum {string} */
            state: "refused" | "proposed" | "approved" | "withdrawn" | "executed";
            proposedBy: string;
            refusedBy: string | null;
            refusalReason: string | null;
            executedBy: string | null;
            executedAt: string | null;
            /** @enum {string|null} */
            method: "OTHER" | "MELTING" | "SHREDDING" | "CRUSHING" | "CUTTING" | "INCINERATION" | "CHEMICAL" | null;
            place: string | null;
            receivedBy: string | null;
            receipt: string | null;
            occurredAt: string;
            recordedAt: string;
            version: number;
        };
        DisposalView: {
            id: string;
            exhibitId: string;
            /** @enum {string} */
            outcome: "DESTROY" | "RETURN_TO_OWNER" | "TRANSFER" | "RETAIN";
            reason: string;
            legalBasis: string;
            recipient: string | null;
            /** @description SHA-256 (hex) of what is proposed; an approval names it. */
            proposalHash: string;
            /** @enum {string} */
            state: "refused" | "proposed" | "approved" | "withdrawn" | "executed";
            proposedBy: string;
            refusedBy: string | null;
            refusalReason: string | null;
            executedBy: string | null;
            executedAt: string | null;
            /** @enum {string|null} */
            method: "OTHER" | "MELTING" | "SHREDDING" | "CRUSHING" | "CUTTING" | "INCINERATION" | "CHEMICAL" | null;
            place: string | null;
            receivedBy: string | null;
            receipt: string | null;
            occurredAt: string;
            recordedAt: string;
            version: number;
        };
        DisposalPage: {
            items: components["schemas"]["DisposalView"][];
            nextCursor: string | null;
        };
        EditDisposal: {
            /** @enum {string} */
            outcome: "DESTROY" | "RETURN_TO_OWNER" | "TRANSFER" | "RETAIN";
            reason: string;
            /** @description Law, order or decision on which it rests. */
            legalBasis: string;
            /** @description Owner or agency that is to get the item; for a return and a transfer only. */
            recipient?: string;
        };
        ApproveDisposal: {
            /** @description When the approval ends, within thirty days; left out, after thirty days. */
            validUntil?: string;
        };
        RefuseDisposal: {
            reason: string;
        };
        DisposalWitnessed: {
            name: string;
            /** @description In what office. */
            function: string;
            organisation: string;
        };
        ExecuteDisposal: {
            /**
             * @description Of a destruction.
             * @enum {string}
             */
            method?: "MELTING" | "SHREDDING" | "CRUSHING" | "CUTTING" | "INCINERATION" | "CHEMICAL" | "OTHER";
            /** @description Where; of everything but a retention. */
            place?: string;
            /** @description Who saw it, at least one; of everything but a retention. */
            witnesses?: components["schemas"]["DisposalWitnessed"][];
            /** @description Who took the item over; of a return and a transfer. */
            receivedBy?: string;
            /** @description Reference of the receipt they signed. */
            receipt?: string;
            /** @description When it was done; left out, now. */
            occurredAt?: string;
        };
        CertifyDisposal: {
            /** @enum {string} */
            language: "en" | "es";
        };
        GrantOriginal: {
            /** Format: uuid */
            exhibitId: string;
            /** @description ISO 3166-1 alpha-2 code of the jurisdiction that asked for it. */
            to: string;
            /**
             * Format: uuid
             * @description The ballistic link it is wanted for.
             */
            linkId: string;
            /** @description Why a cast does not do. */
            whyNoCast: string;
            clauses: ("NO_DESTRUCTIVE_EXAMINATION" | "NO_CLEANING_OR_MARKING" | "NO_CASTING" | "NO_PASSING_ON" | "SECURE_STORAGE" | "OWNER_MAY_ATTEND" | "PHOTOGRAPHS_ON_ARRIVAL")[];
            /** @description Further conditions, as they are to be read by the borrower. */
            conditions?: string;
            /** @description The day by which it is to be back. */
            returnBy: string;
        };
        OriginalGrantView: {
            id: string;
            exhibitId: string;
            recipientId: string;
            linkId: string;
            whyNoCast: string;
            clauses: ("NO_DESTRUCTIVE_EXAMINATION" | "NO_CLEANING_OR_MARKING" | "NO_CASTING" | "NO_PASSING_ON" | "SECURE_STORAGE" | "OWNER_MAY_ATTEND" | "PHOTOGRAPHS_ON_ARRIVAL")[];
            conditions: string | null;
            returnBy: string;
            /** @enum {string} */
            state: "used" | "withdrawn" | "granted";
            consignmentId: string | null;
            grantedBy: string;
            withdrawnBy: string | null;
            withdrawalReason: string | null;
            grantedAt: string;
            recordedAt: string;
            version: number;
        };
        OriginalGrantPage: {
            items: components["schemas"]["OriginalGrantView"][];
            nextCursor: string | null;
        };
        WithdrawGrant: {
            reason: string;
        };
        LabelledThing: {
            /** @enum {string} */
            kind: "exhibit" | "mould" | "cast" | "place" | "consignment" | "package";
            /** Format: uuid */
            id: string;
            /** @description Printed where there is room; the custody records know the case by its id only. */
            caseReference?: string;
        };
        PrintLabels: {
            /** @description At most 300, printed in this order. */
            things: components["schemas"]["LabelledThing"][];
            /** @enum {string} */
            output: "zpl" | "pdf" | "html";
            /** @enum {string} */
            symbology: "QR" | "DATA_MATRIX" | "CODE_128";
            /**
             * @description Width by height in millimetres.
             * @enum {string}
             */
            size: "25x10" | "50x25" | "70x36" | "100x50";
            /**
             * @description Dots to the inch of a thermal printer; needed for `zpl`.
             * @enum {number}
             */
            dpi?: 203 | 300;
            /** @enum {string} */
            language: "en" | "es";
            /** @description Of each label; left out, one. */
            copies?: number;
            /** @description Why labels that were printed before are printed again; needed as soon as there is one among them. */
            reason?: string;
        };
        LabelView: {
            id: string;
            /** @description In groups, as it is printed. */
            code: string;
            /** @enum {string} */
            subjectKind: "exhibit" | "mould" | "cast" | "consignment" | "place" | "package";
            subjectId: string;
            /** @enum {string} */
            state: "active" | "retired";
            /** @description How often it was printed; copies of one printing count once. */
            prints: number;
            retiredBy: string | null;
            retiredAt: string | null;
            retiredReason: string | null;
            madeBy: string;
            recordedAt: string;
        };
        LabelRunView: {
            id: string;
            /** @description In the order of the request. */
            labels: components["schemas"]["LabelView"][];
            /** @description Where the file is fetched, by whoever printed it. */
            document: string;
            /** @description Until when. */
            documentUntil: string;
        };
        LabelPage: {
            items: components["schemas"]["LabelView"][];
            nextCursor: string | null;
        };
        LabelPrintView: {
            id: string;
            runId: string;
            /** @description The how many-th printing of this label. */
            ordinal: number;
            reason: string | null;
            /** @enum {string} */
            output: "pdf" | "zpl" | "html";
            /** @enum {string} */
            symbology: "QR" | "DATA_MATRIX" | "CODE_128";
            /** @enum {string} */
            size: "25x10" | "50x25" | "70x36" | "100x50";
            copies: number;
            printedBy: string;
            recordedAt: string;
        };
        LabelDetailView: {
            id: string;
            /** @description In groups, as it is printed. */
            code: string;
            /** @enum {string} */
            subjectKind: "exhibit" | "mould" | "cast" | "consignment" | "place" | "package";
            subjectId: string;
            /** @enum {string} */
            state: "active" | "retired";
            /** @description How often it was printed; copies of one printing count once. */
            prints: number;
            retiredBy: string | null;
            retiredAt: string | null;
            retiredReason: string | null;
            madeBy: string;
            recordedAt: string;
            /** @description The first first. */
            printings: components["schemas"]["LabelPrintView"][];
        };
        RetireLabel: {
            reason: string;
        };
        ScanLabel: {
            /** @description As the reader gave it, or as somebody typed it. */
            text: string;
            /** @description Where it was scanned: in words, or the label of a storage place scanned there. */
            place?: string;
            /** @description With what it was scanned, as the device says. */
            device?: string;
            /** @description When, for a scan that is sent later; left out, now. */
            occurredAt?: string;
        };
        LabelledPlaceView: {
            id: string;
            name: string;
        };
        ScannedThingView: {
            /** @enum {string} */
            kind: "exhibit" | "mould" | "cast" | "consignment" | "place" | "package";
            id: string;
            reference: string;
            /** @enum {string|null} */
            itemKind: "FIREARM" | "PART" | "FIRED_CARTRIDGE_CASE" | "FIRED_BULLET" | "BULLET_FRAGMENT" | "LIVE_CARTRIDGE" | "TEST_FIRE_CASE" | "TEST_FIRE_BULLET" | "MOULD" | "CAST" | null;
            state: string | null;
            /** @description Of a package: its consignment. */
            partOf: string | null;
            /** @description Where the records have it. */
            storedIn: components["schemas"]["LabelledPlaceView"] | null;
        };
        ScanResultView: {
            /** @description Null when nothing of this jurisdiction bears the code. */
            thing: components["schemas"]["ScannedThingView"] | null;
            /** @description Of a code with a wrong length: how many characters it has. */
            length: number | null;
            /** @description Of a code with a character that no code has: which, from 1. */
            position: number | null;
            /** @description Of a label of another jurisdiction here: its country, ISO 3166-1 alpha-2. */
            issuer: string | null;
            /** @description What this scan showed that cannot be; empty when all is well. */
            incidents: ("item-ended" | "two-places" | "item-elsewhere" | "retired-label" | "altered-label")[];
            id: string;
            /** @enum {string} */
            outcome: "found" | "retired" | "unknown-code" | "wrong-length" | "wrong-character" | "wrong-check-symbol" | "wrong-authentication" | "of-another-jurisdiction" | "of-another-deployment";
            /** @description Whether the symbol proved that this house wrote it. A typed code proves nothing, and a copied symbol proves what it was copied from. */
            proven: boolean;
            /** @description In groups; null when no code was read. */
            code: string | null;
            labelId: string | null;
            place: string | null;
            device: string | null;
            scannedBy: string;
            occurredAt: string;
            recordedAt: string;
        };
        LabelScanView: {
            id: string;
            /** @enum {string} */
            outcome: "found" | "retired" | "unknown-code" | "wrong-length" | "wrong-character" | "wrong-check-symbol" | "wrong-authentication" | "of-another-jurisdiction" | "of-another-deployment";
            /** @description Whether the symbol proved that this house wrote it. A typed code proves nothing, and a copied symbol proves what it was copied from. */
            proven: boolean;
            /** @description In groups; null when no code was read. */
            code: string | null;
            labelId: string | null;
            place: string | null;
            device: string | null;
            scannedBy: string;
            occurredAt: string;
            recordedAt: string;
        };
        LabelScanPage: {
            items: components["schemas"]["LabelScanView"][];
            nextCursor: string | null;
        };
        LabelIncidentView: {
            id: string;
            /** @enum {string} */
            kind: "item-ended" | "two-places" | "item-elsewhere" | "retired-label" | "altered-label";
            labelId: string | null;
            /** @enum {string} */
            state: "open" | "settled";
            scan: components["schemas"]["LabelScanView"];
            /** @description Of one label at two places: the other scan. */
            otherScan: components["schemas"]["LabelScanView"] | null;
            thing: components["schemas"]["ScannedThingView"] | null;
            explanation: string | null;
            settledBy: string | null;
            settledAt: string | null;
            recordedAt: string;
        };
        LabelIncidentPage: {
            items: components["schemas"]["LabelIncidentView"][];
            nextCursor: string | null;
        };
        SettleLabelIncident: {
            /** @description What it was, and what was done about it. */
            explanation: string;
        };
        RecordTestFire: {
            /** Format: uuid */
            caseId: string;
            /**
             * Format: uuid
             * @description The exhibit that was fired.
             */
            firearmExhibitId: string;
            ammunitionMaker: string;
            ammunitionLot: string;
            /** @description Shots fired. */
            count: number;
            /** @description What caught the bullets, for example a water tank. */
            trap: string;
            /** @description ISO 8601 date. */
            firedOn: string;
            /** @description The cartridge cases and bullets recovered, as exhibits. */
            testFireExhibitIds: string[];
        };
        TestFireView: {
            id: string;
            caseId: string;
            firearmExhibitId: string;
            ammunitionMaker: string;
            ammunitionLot: string;
            count: number;
            trap: string;
            firedOn: string;
            testFireExhibitIds: string[];
            recordedBy: string;
            /** Format: date-time */
            recordedAt: string;
        };
        DeviationView: {
            /** @enum {string} */
            fault: "instrument-not-named" | "instrument-of-another-kind" | "instrument-out-of-service" | "calibration-missing" | "calibration-failed" | "calibration-overdue" | "check-missing" | "check-failed" | "check-overdue" | "competence-missing" | "competence-expired" | "competence-suspended" | "method-not-approved" | "method-not-valid" | "method-of-another-discipline";
            /** @enum {string} */
            means: "instrument" | "competence" | "method";
            /** @description The instrument, the official or the version of a method. */
            aboutId: string | null;
            /** @description Null where nobody allowed it and the jurisdiction only marks. */
            allowanceId: string | null;
            reason: string | null;
        };
        ClassCharacteristicsView: {
            lands?: number;
            /** @enum {string} */
            twist?: "LEFT" | "RIGHT";
            /** @enum {string} */
            rifling?: "CONVENTIONAL" | "POLYGONAL";
            landWidthMm?: number;
            /** @enum {string} */
            breechFacePattern?: "PARALLEL" | "ARCHED" | "CIRCULAR" | "CROSS_HATCHED" | "GRANULAR" | "SMOOTH" | "OTHER";
            /** @enum {string} */
            apertureShape?: "CIRCULAR" | "OTHER" | "ELLIPTICAL" | "RECTANGULAR";
            ejectorClock?: number;
            extractorClock?: number;
        };
        ForeignReferenceView: {
            vendor: string | null;
            site: string | null;
            caseReference: string | null;
            exhibitReference: string | null;
        };
        PictureTakenView: {
            photographId: string;
            sha256: string;
        };
        PreparedView: {
            engineVersion: string;
            surfaceSha256: string;
            markAreaMm2: number;
            markDiameterUm: number;
            /** @description The scan came with everything but the mark cut away. */
            alreadyCropped: boolean;
        };
        CorrelationView: {
            id: string;
            /** @description The own acquisition that is looked for; null when it is a shared one that came late. */
            acquisitionId: string | null;
            sharedAcquisitionId: string | null;
            /** @enum {string} */
            cause: "ACQUIRED" | "REQUESTED" | "SHARED_LATE" | "ENGINE_CHANGED";
            /** @enum {string} */
            scope: "OWN" | "NAMED" | "REGION";
            partners: string[];
            classFields: ("lands" | "twist" | "rifling" | "breechFacePattern" | "apertureShape")[];
            urgent: boolean;
            /** @enum {string} */
            state: "done" | "running" | "failed" | "queued" | "cancelled";
            /** @enum {string} */
            stage: "merge" | "screen" | "compare";
            /** @description Share of the work that is done, 0 to 1. */
            progress: number;
            done: number;
            total: number;
            /** @description Acquisitions it is compared against. */
            compared: number;
            /** @description Shared acquisitions left out because another engine version prepared them. */
            leftOut: number;
            /** @description Acquisitions left out because they state another class. */
            excluded: number;
            /** @description SHA-256 over everything it compares with; null before it began. */
            collectionSha256: string | null;
            engineVersion: string;
            parameters: Record<string, never>;
            parametersHash: string;
            failure: string | null;
            /** Format: date-time */
            startedAt: string | null;
            /** Format: date-time */
            endedAt: string | null;
            /** Format: date-time */
            recordedAt: string;
            version: number;
        };
        AcquisitionView: {
            id: string;
            caseId: string;
            caseReference: string;
            exhibitId: string;
            reference: string;
            /** @enum {string} */
            itemKind: "FIREARM" | "PART" | "FIRED_CARTRIDGE_CASE" | "FIRED_BULLET" | "BULLET_FRAGMENT" | "LIVE_CARTRIDGE" | "TEST_FIRE_CASE" | "TEST_FIRE_BULLET" | "MOULD" | "CAST";
            /** @enum {string} */
            region: "BREECH_FACE" | "FIRING_PIN" | "FP_APERTURE_SHEAR" | "EJECTOR" | "EXTRACTOR" | "CHAMBER" | "LAND_ENGRAVED" | "GROOVE";
            calibre: string;
            instrument: string | null;
            /** @description Of the laboratory's register; null when none was named. */
            instrumentId: string | null;
            methodId: string | null;
            /** @description What was not in order when it was taken, and why it went on. */
            deviations: components["schemas"]["DeviationView"][];
            /** @description The file itself says that no specimen was scanned. */
            synthetic: boolean;
            fileSha256: string;
            fileBytes: number;
            /**
             * @description `none`: a picture has no heights.
             * @enum {string}
             */
            units: "none" | "metre" | "micrometre-confirmed";
            /** @enum {string} */
            medium: "SURFACE" | "IMAGE" | "LANDS";
            land: number | null;
            classCharacteristics: components["schemas"]["ClassCharacteristicsView"];
            foreignReferences: components["schemas"]["ForeignReferenceView"][];
            pictures: components["schemas"]["PictureTakenView"][];
            /**
             * @description Why no engine compares it; null when one does. People compare it all the same.
             * @enum {string|null}
             */
            notCorrelated: "image-only" | "region-not-compared" | "land-of-a-bullet" | null;
            /** @description What the reader of the file noticed although it accepted it. */
            findings: string[];
            /** @description Who may compare against it now, ISO 3166-1 alpha-2. */
            shareWith: string[];
            /** @description Whether partners and lead notices get to see the surface now. */
            shareSurface: boolean;
            /** @description The number of the sharing terms that hold. */
            sharingVersion: number;
            acquiredBy: string;
            /** Format: date-time */
            acquiredAt: string;
            /** Format: date-time */
            recordedAt: string;
            /** @description Null in lists. */
            prepared: components["schemas"]["PreparedView"] | null;
            /** @description The latest one. */
            correlation: components["schemas"]["CorrelationView"] | null;
        };
        RecordImages: {
            /** @description The photographs, kept before. */
            photographIds: string[];
            /** Format: uuid */
            caseId: string;
            caseReference: string;
            /** Format: uuid */
            exhibitId: string;
            /** @description What your laboratory calls this acquisition; partners see it. */
            reference: string;
            /** @enum {string} */
            itemKind: "FIREARM" | "PART" | "FIRED_CARTRIDGE_CASE" | "FIRED_BULLET" | "BULLET_FRAGMENT" | "LIVE_CARTRIDGE" | "TEST_FIRE_CASE" | "TEST_FIRE_BULLET" | "MOULD" | "CAST";
            /** @enum {string} */
            region: "BREECH_FACE" | "FIRING_PIN" | "FP_APERTURE_SHEAR" | "EJECTOR" | "EXTRACTOR" | "CHAMBER" | "LAND_ENGRAVED" | "GROOVE";
            calibre: string;
            /** @description When it was taken; now when it is left out. */
            acquiredAt?: string;
            /**
             * Format: uuid
             * @description The registered instrument it was taken with.
             */
            instrumentId?: string;
            /**
             * Format: uuid
             * @description The version of the laboratory's method that was followed.
             */
            methodId?: string;
            /** @description Lands of the bullet, or of the barrel. */
            lands?: number;
            /** @enum {string} */
            twist?: "LEFT" | "RIGHT";
            /** @enum {string} */
            rifling?: "CONVENTIONAL" | "POLYGONAL";
            /** @description Width of one land impression in millimetres. */
            landWidthMm?: number;
            /** @enum {string} */
            breechFacePattern?: "PARALLEL" | "ARCHED" | "CIRCULAR" | "CROSS_HATCHED" | "GRANULAR" | "SMOOTH" | "OTHER";
            /**
             * @description Shape of the firing-pin aperture.
             * @enum {string}
             */
            apertureShape?: "CIRCULAR" | "ELLIPTICAL" | "RECTANGULAR" | "OTHER";
            /** @description Hour of a clock face laid over the case head. */
            ejectorClock?: number;
            extractorClock?: number;
            /** @description Which land was taken, counted in the direction of twist from one the examiner marked. */
            land?: number;
            /** @description Maker of another ballistic system that knows the item. */
            foreignVendor?: string;
            foreignSite?: string;
            foreignCase?: string;
            foreignExhibit?: string;
        };
        RecordBullet: {
            /** @description What your laboratory calls the bullet's acquisition; partners see it. */
            reference: string;
            /** @description Acquisitions of its lands, in any order: they say which land they are. */
            landAcquisitionIds: string[];
            /** @description How many lands the bullet has, scanned or not. */
            lands: number;
            /** @enum {string} */
            twist?: "LEFT" | "RIGHT";
            /** @enum {string} */
            rifling?: "CONVENTIONAL" | "POLYGONAL";
            /** @description Width of one land impression in millimetres. */
            landWidthMm?: number;
            /**
             * @description Who may compare against it; nobody else when it is left out.
             * @enum {string}
             */
            audience?: "OWN" | "NAMED" | "REGION";
            /** @description ISO 3166-1 alpha-2, with the audience NAMED. */
            shareWith?: string[];
            /**
             * @description What partners may see; a picture when it is left out.
             * @enum {string}
             */
            disclosure?: "SURFACE" | "PICTURE" | "EXISTENCE";
        };
        AcquisitionPage: {
            items: components["schemas"]["AcquisitionView"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        SharingTermsView: {
            /** @description Counts the changes; the highest number holds. Send it in If-Match to change them. */
            number: number;
            /** @enum {string} */
            audience: "OWN" | "NAMED" | "REGION";
            /** @description Everybody it went to, for the whole region as well. */
            partners: string[];
            /** @enum {string} */
            disclosure: "SURFACE" | "PICTURE" | "EXISTENCE";
            /** Format: date-time */
            expiresAt: string | null;
            reason: string;
            decidedBy: string;
            /** Format: date-time */
            recordedAt: string;
        };
        SharingRecipientView: {
            /** @description ISO 3166-1 alpha-2. */
            jurisdiction: string;
            /** Format: date-time */
            since: string;
            /**
             * Format: date-time
             * @description Null while it may compare.
             */
            endedAt: string | null;
            /**
             * @description What it may see, or might at the end.
             * @enum {string}
             */
            disclosure: "SURFACE" | "PICTURE" | "EXISTENCE";
        };
        SharingView: {
            acquisitionId: string;
            /** @description The number of the terms that hold. */
            version: number;
            current: components["schemas"]["SharingTermsView"];
            /** @description Oldest first. */
            history: components["schemas"]["SharingTermsView"][];
            recipients: components["schemas"]["SharingRecipientView"][];
        };
        ChangeSharing: {
            /** @enum {string} */
            audience: "OWN" | "NAMED" | "REGION";
            /** @description ISO 3166-1 alpha-2; only with the audience NAMED. */
            partners?: string[];
            /** @enum {string} */
            disclosure: "SURFACE" | "PICTURE" | "EXISTENCE";
            /** @description From then on partners compare and show nothing of it. */
            expiresAt?: string;
            /** @description Why the terms are as they are now. */
            reason: string;
        };
        SharingAnswers: {
            /**
             * @description Recovered within 80 km of an international border.
             * @enum {string}
             */
            BORDER_80KM: "YES" | "NO" | "UNKNOWN";
            /**
             * @description Recovered by customs or border officials.
             * @enum {string}
             */
            BORDER_OFFICIAL: "YES" | "NO" | "UNKNOWN";
            /**
             * @description From suspected traffickers of any contraband.
             * @enum {string}
             */
            TRAFFICKER: "YES" | "NO" | "UNKNOWN";
            /**
             * @description In a group of three or more firearms.
             * @enum {string}
             */
            GROUP_3PLUS: "YES" | "NO" | "UNKNOWN";
            /**
             * @description Related to terrorism.
             * @enum {string}
             */
            TERRORISM: "YES" | "NO" | "UNKNOWN";
            /**
             * @description From a resident of another country.
             * @enum {string}
             */
            NON_RESIDENT: "YES" | "NO" | "UNKNOWN";
        };
        RecordAssessment: {
            /** Format: uuid */
            caseId: string;
            /** @description What was recovered together. */
            exhibitIds: string[];
            /** @description ISO 8601 date. */
            recoveredOn: string;
            /** @description Firearms recovered together. */
            firearms: number;
            answers: components["schemas"]["SharingAnswers"];
            /** @enum {string} */
            decision: "SHARE" | "DO_NOT_SHARE";
            /**
             * @description Exactly when it is not shared.
             * @enum {string}
             */
            reason?: "NO_CRITERION_MET" | "NATIONAL_LAW" | "JUDICIAL_ORDER" | "OPERATION_UNDER_WAY" | "MARKS_NOT_SUITABLE" | "CALIBRE_NOT_ELIGIBLE" | "SHARED_BEFORE" | "OTHER";
            /** @description In own words; kept sealed in the log. */
            remarks?: string;
            /**
             * Format: uuid
             * @description The assessment that this one replaces.
             */
            supersedesId?: string;
        };
        AssessmentView: {
            id: string;
            caseId: string;
            exhibitIds: string[];
            recoveredOn: string;
            firearms: number;
            answers: components["schemas"]["SharingAnswers"];
            /** @description Criteria answered YES. */
            met: ("BORDER_80KM" | "BORDER_OFFICIAL" | "TRAFFICKER" | "GROUP_3PLUS" | "TERRORISM" | "NON_RESIDENT")[];
            /** @enum {string} */
            decision: "SHARE" | "DO_NOT_SHARE";
            /** @enum {string|null} */
            reason: "OTHER" | "NO_CRITERION_MET" | "NATIONAL_LAW" | "JUDICIAL_ORDER" | "OPERATION_UNDER_WAY" | "MARKS_NOT_SUITABLE" | "CALIBRE_NOT_ELIGIBLE" | "SHARED_BEFORE" | null;
            supersedesId: string | null;
            /** @description The one that replaced it; null while it holds. */
            supersededById: string | null;
            /** @description Acquisitions of these exhibits that partners may compare against although it says that they are not shared. */
            stillShared: string[];
            assessedBy: string;
            /** Format: date-time */
            recordedAt: string;
        };
        AssessmentPage: {
            items: components["schemas"]["AssessmentView"][];
            nextCursor: string | null;
        };
        UnassessedView: {
            caseId: string;
            caseReference: string;
            exhibitId: string;
            /**
             * Format: date-time
             * @description Of its first acquisition.
             */
            acquiredAt: string;
        };
        SharedAcquisitionView: {
            id: string;
            /** @description ISO 3166-1 alpha-2 of the owner. */
            owner: string;
            /** @description What the owner calls the item, as far as its terms let it be shown. */
            reference: string;
            /** @enum {string} */
            itemKind: "FIREARM" | "PART" | "FIRED_CARTRIDGE_CASE" | "FIRED_BULLET" | "BULLET_FRAGMENT" | "LIVE_CARTRIDGE" | "TEST_FIRE_CASE" | "TEST_FIRE_BULLET" | "MOULD" | "CAST";
            /** @enum {string} */
            region: "BREECH_FACE" | "FIRING_PIN" | "FP_APERTURE_SHEAR" | "EJECTOR" | "EXTRACTOR" | "CHAMBER" | "LAND_ENGRAVED" | "GROOVE";
            calibre: string;
            synthetic: boolean;
            /** Format: date-time */
            sharedAt: string;
            /** Format: date-time */
            recordedAt: string;
            /**
             * @description What its owner lets be seen of it while the sharing stands.
             * @enum {string}
             */
            disclosure: "SURFACE" | "PICTURE" | "EXISTENCE";
            /**
             * @description Nothing is compared with it any more, and nothing of it shown, unless it is `open`.
             * @enum {string}
             */
            standing: "expired" | "ended" | "open";
            /** Format: date-time */
            expiresAt: string | null;
        };
        SharedAcquisitionPage: {
            items: components["schemas"]["SharedAcquisitionView"][];
            nextCursor: string | null;
        };
        StartCorrelation: {
            /**
             * @description Whose acquisitions it is compared with; everybody's when it is left out. Owners' terms limit it further.
             * @enum {string}
             */
            scope?: "OWN" | "NAMED" | "REGION";
            /** @description ISO 3166-1 alpha-2; only with the scope NAMED. */
            partners?: string[];
            /** @description Class characteristics in which acquisitions that state another value are left out; what is not stated excludes nothing. */
            classFields?: ("breechFacePattern" | "apertureShape" | "twist" | "lands" | "rifling")[];
            /** @description Goes before what is not. */
            urgent?: boolean;
        };
        CorrelationPage: {
            items: components["schemas"]["CorrelationView"][];
            nextCursor: string | null;
        };
        OtherAcquisitionView: {
            acquisitionId: string;
            /** @enum {string} */
            origin: "own" | "shared";
            /** @description ISO 3166-1 alpha-2 of its owner; null when it is ours. */
            jurisdiction: string | null;
            reference: string;
            /** @description Null when it is another jurisdiction's. */
            caseReference: string | null;
            /** @enum {string} */
            itemKind: "FIREARM" | "PART" | "FIRED_CARTRIDGE_CASE" | "FIRED_BULLET" | "BULLET_FRAGMENT" | "LIVE_CARTRIDGE" | "TEST_FIRE_CASE" | "TEST_FIRE_BULLET" | "MOULD" | "CAST";
            calibre: string;
            synthetic: boolean;
        };
        LandPairView: {
            /** @description Lands as their examiners counted them. */
            own: number;
            other: number;
            /** @description Pearson correlation of the two signatures at the best shift. */
            r: number;
            shiftUm: number;
            overlapUm: number;
            /** @description Striae that match, that do not, and the longest run of matching ones. */
            matching: number;
            notMatching: number;
            longestRun: number;
        };
        LandsView: {
            phase: number;
            /** @description Mean correlation of each phase; the score is the highest of them. */
            phases: number[];
            /** @description How far the best phase stands above the second best. */
            margin: number;
            pairs: components["schemas"]["LandPairView"][];
        };
        LikelihoodView: {
            /** @enum {string|null} */
            refused: "population-differs" | "specimen-is-a-cast" | "too-few-firearms" | "too-few-non-matches" | "not-validated-on-held-out-firearms" | "held-out-cost-too-high" | "found-by-search" | "too-few-cells" | "no-population" | "conditions-not-stated" | null;
            because: string | null;
            /** @description log10 of the likelihood ratio, its 5 and 95 % limits and the bounds that the reference data support. */
            log10: number | null;
            p5: number | null;
            p95: number | null;
            bounds: number[] | null;
            population: string | null;
            /** @description The bounds cut it off: the data cannot carry a stronger statement. */
            limited: boolean | null;
            /** @description The population is a demonstration and serves no casework. */
            demonstration: boolean | null;
            holdsFor: string;
        };
        CandidateReviewView: {
            number: number;
            /** @enum {string} */
            verdict: "declare-lead" | "dismiss" | "cannot-tell" | "look-again";
            codes: ("OTHER" | "BREECH_FACE_AGREES" | "FIRING_PIN_AGREES" | "EJECTOR_AGREES" | "SHEAR_AGREES" | "LANDS_AGREE" | "CIRCUMSTANCES_AGREE" | "CLASS_DIFFERS" | "INDIVIDUAL_MARKS_DIFFER" | "SUBCLASS_ONLY" | "WRONG_REGION_COMPARED" | "KNOWN_FROM_ANOTHER_SOURCE" | "POOR_SURFACE" | "TOO_LITTLE_MARK" | "OTHER_REGION_NEEDED" | "SPECIMEN_NEEDED" | "NEW_INFORMATION" | "BETTER_SURFACE" | "QUALITY_CHECK" | "REQUEST_OF_PARTNER")[];
            reason: string;
            examinerReference: string;
            /** Format: date-time */
            reviewedAt: string;
        };
        CandidateView: {
            id: string;
            acquisitionId: string;
            correlationId: string;
            other: components["schemas"]["OtherAcquisitionView"];
            rank: number;
            score: number;
            meanCorrelation: number;
            areal: number;
            /** @description Congruent cells, forward and backward, of so many cells. */
            congruentCells: number[];
            cells: number[];
            pose: Record<string, never>;
            /** @description Of two bullets; null for breech faces, as the cells are empty for bullets. */
            lands: components["schemas"]["LandsView"] | null;
            engineVersion: string;
            parametersHash: string;
            fileSha256: string;
            otherFileSha256: string;
            likelihood: components["schemas"]["LikelihoodView"];
            /** @enum {string} */
            note: "candidate: for review by an examiner";
            /** @enum {string} */
            state: "candidate" | "lead" | "dismissed" | "undecided" | "second_look";
            /** @description The link, when the review declared a lead. */
            linkId: string | null;
            /** Format: date-time */
            reviewedAt: string | null;
            reviewReason: string | null;
            /** @description Every look at it, first look first. */
            reviews: components["schemas"]["CandidateReviewView"][];
            version: number;
        };
        CandidateList: {
            correlation: components["schemas"]["CorrelationView"] | null;
            items: components["schemas"]["CandidateView"][];
        };
        ReviewCandidate: {
            /** @description What the examiner saw on both surfaces. */
            reason: string;
            /** @description Why, in codes that belong to the verdict. Asked for where nobody can tell, and where a candidate is looked at again. */
            codes?: ("BREECH_FACE_AGREES" | "FIRING_PIN_AGREES" | "EJECTOR_AGREES" | "SHEAR_AGREES" | "LANDS_AGREE" | "CIRCUMSTANCES_AGREE" | "OTHER" | "CLASS_DIFFERS" | "INDIVIDUAL_MARKS_DIFFER" | "SUBCLASS_ONLY" | "WRONG_REGION_COMPARED" | "KNOWN_FROM_ANOTHER_SOURCE" | "POOR_SURFACE" | "TOO_LITTLE_MARK" | "OTHER_REGION_NEEDED" | "SPECIMEN_NEEDED" | "NEW_INFORMATION" | "BETTER_SURFACE" | "QUALITY_CHECK" | "REQUEST_OF_PARTNER")[];
        };
        LinkItemView: {
            acquisitionId: string;
            /** @description ISO 3166-1 alpha-2; null for our own. */
            jurisdiction: string | null;
            reference: string;
            caseId: string;
            /** @description Null until the other side has told it. */
            caseReference: string | null;
            synthetic: boolean;
        };
        ExternalSourceView: {
            /** @enum {string} */
            system: "OTHER" | "IBIS" | "IBIN" | "EVOFINDER" | "ARSENAL" | "BALISTIKA" | "CADRE";
            vendor: string;
            site: string;
            reportNumber: string;
            reportedOn: string;
            scoreAsPrinted: string | null;
            /** @description SHA-256 of the report. */
            paperSha256: string;
        };
        OriginalView: {
            reference: string;
            receivedOn: string;
            handedOverBy: string;
            paperId: string;
            paperSha256: string;
        };
        AssignmentView: {
            examinerId: string;
            verifierId: string;
            assignedBy: string;
            /** Format: date-time */
            assignedAt: string;
        };
        ComparisonView: {
            /** @enum {string} */
            basis: "ORIGINAL_ORIGINAL" | "ORIGINAL_CAST" | "CAST_CAST" | "IMAGE_ONLY";
            specimens: string[];
            instrument: string;
            instrumentId: string | null;
            methodId: string | null;
            /** @description What was not in order when it was compared, and why it went on. */
            deviations: components["schemas"]["DeviationView"][];
            magnification: number;
            marksUsed: ("BREECH_FACE" | "FIRING_PIN" | "FP_APERTURE_SHEAR" | "EJECTOR" | "EXTRACTOR" | "CHAMBER" | "LAND_ENGRAVED" | "GROOVE")[];
            scale: string;
            scaleVersion: string;
            examinerReference: string;
            /** Format: date-time */
            comparedAt: string;
            /**
             * @description Null while it is hidden.
             * @enum {string|null}
             */
            conclusion: "IDENTIFICATION" | "INCONCLUSIVE_A" | "INCONCLUSIVE_B" | "INCONCLUSIVE_C" | "ELIMINATION" | "UNSUITABLE" | "INCONCLUSIVE" | null;
            /** @description The laboratory's own scale; null for the AFTE range. */
            scaleId: string | null;
            /** @description As stated on that scale; null on the AFTE range, and while it is hidden. */
            stated: string | null;
            remarks: string | null;
        };
        VerificationView: {
            verifierReference: string;
            /** @enum {string} */
            conclusion: "IDENTIFICATION" | "INCONCLUSIVE_A" | "INCONCLUSIVE_B" | "INCONCLUSIVE_C" | "ELIMINATION" | "UNSUITABLE" | "INCONCLUSIVE";
            stated: string | null;
            remarks: string | null;
            /** @enum {string} */
            outcome: "confirmed_hit" | "not_confirmed" | "inconclusive_parked" | "verified";
            instrumentId: string | null;
            methodId: string | null;
            /** @description What was not in order when it was verified, and why it went on. */
            deviations: components["schemas"]["DeviationView"][];
            /** Format: date-time */
            verifiedAt: string;
        };
        ReportedResolutionView: {
            /** @enum {string} */
            kind: "THIRD_EXAMINER" | "CONFERENCE";
            /** @enum {string} */
            conclusion: "IDENTIFICATION" | "INCONCLUSIVE_A" | "INCONCLUSIVE_B" | "INCONCLUSIVE_C" | "ELIMINATION" | "UNSUITABLE" | "INCONCLUSIVE";
            resolvedOn: string;
        };
        ReportedDeviationView: {
            /** @enum {string} */
            fault: "instrument-not-named" | "instrument-of-another-kind" | "instrument-out-of-service" | "calibration-missing" | "calibration-failed" | "calibration-overdue" | "check-missing" | "check-failed" | "check-overdue" | "competence-missing" | "competence-expired" | "competence-suspended" | "method-not-approved" | "method-not-valid" | "method-of-another-discipline";
            reason: string | null;
        };
        ReportView: {
            /** @enum {string} */
            basis: "ORIGINAL_ORIGINAL" | "ORIGINAL_CAST" | "CAST_CAST" | "IMAGE_ONLY";
            scale: string;
            scaleVersion: string;
            /** @enum {string} */
            conclusion: "IDENTIFICATION" | "INCONCLUSIVE_A" | "INCONCLUSIVE_B" | "INCONCLUSIVE_C" | "ELIMINATION" | "UNSUITABLE" | "INCONCLUSIVE";
            /** @enum {string} */
            verification: "IDENTIFICATION" | "INCONCLUSIVE_A" | "INCONCLUSIVE_B" | "INCONCLUSIVE_C" | "ELIMINATION" | "UNSUITABLE" | "INCONCLUSIVE";
            statedConclusion: string | null;
            statedVerification: string | null;
            /** @description How they resolved a disagreement, if they did. */
            resolution: components["schemas"]["ReportedResolutionView"] | null;
            /** @enum {string} */
            outcome: "confirmed_hit" | "not_confirmed" | "inconclusive_parked" | "verified";
            examinedSpecimens: string[];
            examinerReference: string;
            verifierReference: string;
            concludedOn: string;
            verifiedOn: string;
            caseReference: string;
            /** @description What was not in order there, as they report it. */
            deviations: components["schemas"]["ReportedDeviationView"][];
        };
        VoiceView: {
            reference: string;
            /** @enum {string} */
            conclusion: "IDENTIFICATION" | "INCONCLUSIVE_A" | "INCONCLUSIVE_B" | "INCONCLUSIVE_C" | "ELIMINATION" | "UNSUITABLE" | "INCONCLUSIVE";
        };
        ResolutionView: {
            /** @enum {string} */
            kind: "THIRD_EXAMINER" | "CONFERENCE";
            voices: components["schemas"]["VoiceView"][];
            /**
             * @description What the voices come to.
             * @enum {string}
             */
            conclusion: "IDENTIFICATION" | "INCONCLUSIVE_A" | "INCONCLUSIVE_B" | "INCONCLUSIVE_C" | "ELIMINATION" | "UNSUITABLE" | "INCONCLUSIVE";
            /** @enum {string} */
            outcome: "confirmed_hit" | "not_confirmed" | "inconclusive_parked" | "verified";
            record: string;
            /** Format: date-time */
            resolvedAt: string;
        };
        HitCreditView: {
            /** @description ISO 3166-1 alpha-2; null for ours. */
            initiating: string | null;
            /** @description ISO 3166-1 alpha-2; null for ours. */
            confirming: string | null;
        };
        KnownLinkView: {
            linkId: string;
            /** Format: date-time */
            notedAt: string;
        };
        HitSupersessionView: {
            id: string;
            /**
             * @description `reported`: the laboratory that confirmed it took it back.
             * @enum {string}
             */
            state: "confirmed" | "proposed" | "declined" | "reported";
            /** @enum {string} */
            ground: "OTHER" | "ERROR_IN_EXAMINATION" | "WRONG_SPECIMEN" | "CASES_MERGED";
            reason: string;
            /** @description Null where the other side took it back. */
            proposedBy: string | null;
            answeredBy: string | null;
            answer: string | null;
            /** Format: date-time */
            proposedAt: string;
            /** Format: date-time */
            answeredAt: string | null;
        };
        LinkView: {
            id: string;
            /** @enum {string} */
            ourPart: "recipient" | "declarer" | "domestic";
            /** @enum {string} */
            state: "confirmed_hit" | "not_confirmed" | "inconclusive_parked" | "verified" | "compared" | "reviewed_lead" | "notified" | "casts_requested" | "casts_received" | "superseded";
            /**
             * @description `already-known-link`: the two cases were linked before, so this is no further hit.
             * @enum {string|null}
             */
            comment: "already-known-link" | "conclusions-differ" | "reports-disagree" | "unsuitable" | null;
            own: components["schemas"]["LinkItemView"];
            other: components["schemas"]["LinkItemView"];
            /** @description The other side's surface can be looked at here. */
            otherSurfaceShared: boolean;
            /** @description Of the candidate it came from: it ordered a list and is no finding. Null where another system proposed it. */
            score: number | null;
            engineVersion: string | null;
            parametersHash: string | null;
            /** @description The report of another system, where the lead came from one. */
            external: components["schemas"]["ExternalSourceView"] | null;
            reviewedOn: string;
            /** Format: date-time */
            castsRequestedAt: string | null;
            /** Format: date-time */
            originalsRequestedAt: string | null;
            /** @description Why an original is asked for. */
            whyNoCast: string | null;
            /** @description Originals that came in consignments. */
            receivedOriginalIds: string[];
            /** @description Casts from the other side that custody took over for this link. */
            receivedCastIds: string[];
            /** @description Those of them that their review did not pass for microscopy. */
            unfitCastIds: string[];
            originals: components["schemas"]["OriginalView"][];
            /** @description Null where nobody was named: then any examiner may. */
            assignment: components["schemas"]["AssignmentView"] | null;
            comparison: components["schemas"]["ComparisonView"] | null;
            verification: components["schemas"]["VerificationView"] | null;
            report: components["schemas"]["ReportView"] | null;
            resolution: components["schemas"]["ResolutionView"] | null;
            /** @description Of a hit: who found it and who confirmed it. */
            credit: components["schemas"]["HitCreditView"] | null;
            /** @description Of a hit: further links between the same two cases, which count no further hit. */
            knownLinks: components["schemas"]["KnownLinkView"][];
            /** @description The last attempt to take the hit back. */
            supersession: components["schemas"]["HitSupersessionView"] | null;
            /** Format: date-time */
            settledAt: string | null;
            /** Format: date-time */
            recordedAt: string;
            version: number;
        };
        LinkPage: {
            items: components["schemas"]["LinkView"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        RequestSpecimens: {
            /**
             * @description Casts where nothing is said.
             * @enum {string}
             */
            items?: "CASTS" | "ORIGINALS";
            /** @description With originals: why a cast does not serve. */
            whyNoCast?: string;
        };
        CompareLink: {
            /** @enum {string} */
            basis: "ORIGINAL_ORIGINAL" | "ORIGINAL_CAST" | "CAST_CAST" | "IMAGE_ONLY";
            /** @description The specimens on the bench, by label or exhibit reference: at least the two that were compared. */
            specimens: string[];
            /** @description For example a comparison microscope and its number. */
            instrument: string;
            magnification: number;
            marksUsed: ("BREECH_FACE" | "FIRING_PIN" | "FP_APERTURE_SHEAR" | "EJECTOR" | "EXTRACTOR" | "CHAMBER" | "LAND_ENGRAVED" | "GROOVE")[];
            /**
             * @description On the AFTE range of conclusions; left out where it is stated on a scale of the laboratory's own.
             * @enum {string}
             */
            conclusion?: "IDENTIFICATION" | "INCONCLUSIVE_A" | "INCONCLUSIVE_B" | "INCONCLUSIVE_C" | "ELIMINATION" | "UNSUITABLE";
            /**
             * Format: uuid
             * @description The laboratory's own scale, with `stated`.
             */
            scaleId?: string;
            /** @description The code of a conclusion on that scale. */
            stated?: string;
            remarks?: string;
            /**
             * Format: uuid
             * @description The registered instrument it was compared with.
             */
            instrumentId?: string;
            /**
             * Format: uuid
             * @description The version of the laboratory's method that was followed.
             */
            methodId?: string;
        };
        VerifyLink: {
            /**
             * @description On the AFTE range of conclusions; left out where the first examiner used a scale of the laboratory's own.
             * @enum {string}
             */
            conclusion?: "IDENTIFICATION" | "INCONCLUSIVE_A" | "INCONCLUSIVE_B" | "INCONCLUSIVE_C" | "ELIMINATION" | "UNSUITABLE";
            /** @description The code of a conclusion on the laboratory's own scale. */
            stated?: string;
            remarks?: string;
            /**
             * Format: uuid
             * @description The registered instrument the verifier looked through.
             */
            instrumentId?: string;
            /**
             * Format: uuid
             * @description The version of the laboratory's method that was followed.
             */
            methodId?: string;
        };
        AssignExaminers: {
            /**
             * Format: uuid
             * @description Who compares.
             */
            examinerId: string;
            /**
             * Format: uuid
             * @description Who verifies without knowing what was concluded: somebody else.
             */
            verifierId: string;
        };
        RecordOriginal: {
            /** @description As its owner calls it. */
            reference: string;
            receivedOn: string;
            handedOverBy: string;
            /**
             * Format: uuid
             * @description The photograph or scan of the paper.
             */
            paperId: string;
        };
        StatedVoice: {
            /** Format: uuid */
            officialId: string;
            /** @enum {string} */
            conclusion: "IDENTIFICATION" | "INCONCLUSIVE_A" | "INCONCLUSIVE_B" | "INCONCLUSIVE_C" | "ELIMINATION" | "UNSUITABLE" | "INCONCLUSIVE";
        };
        ResolveDisagreement: {
            /** @enum {string} */
            kind: "THIRD_EXAMINER" | "CONFERENCE";
            /** @description One of the third examiner; or one of each who took part in the conference, both examiners and whoever leads it among them. */
            voices: components["schemas"]["StatedVoice"][];
            /** @description What was examined and said. */
            record: string;
        };
        ProposeSupersession: {
            /** @enum {string} */
            ground: "ERROR_IN_EXAMINATION" | "WRONG_SPECIMEN" | "CASES_MERGED" | "OTHER";
            reason: string;
        };
        AnswerSupersession: {
            answer?: string;
        };
        ExternalCandidateView: {
            /** @enum {string} */
            system: "OTHER" | "IBIS" | "IBIN" | "EVOFINDER" | "ARSENAL" | "BALISTIKA" | "CADRE";
            vendor: string;
            site: string;
            reportNumber: string;
            reportedOn: string;
            scoreAsPrinted: string | null;
            /** @description SHA-256 of the report. */
            paperSha256: string;
            id: string;
            acquisitionId: string;
            rankAsPrinted: string | null;
            otherExhibit: string;
            otherCase: string | null;
            otherSite: string | null;
            otherCountry: string | null;
            otherAcquisitionId: string | null;
            paperId: string;
            /** @enum {string} */
            state: "candidate" | "lead" | "dismissed" | "undecided" | "second_look";
            /** @description The link, when the review declared a lead. */
            linkId: string | null;
            reviews: components["schemas"]["CandidateReviewView"][];
            /** Format: date-time */
            recordedAt: string;
            version: number;
        };
        ExternalCandidatePage: {
            items: components["schemas"]["ExternalCandidateView"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        RecordExternalCandidate: {
            /**
             * Format: uuid
             * @description Our item, as it was acquired here.
             */
            acquisitionId: string;
            /** @enum {string} */
            system: "IBIS" | "IBIN" | "EVOFINDER" | "ARSENAL" | "BALISTIKA" | "CADRE" | "OTHER";
            vendor: string;
            /** @description Where the report was made. */
            site: string;
            reportNumber: string;
            reportedOn: string;
            /** @description Kept as text and never set beside a score of ours. */
            scoreAsPrinted?: string;
            rankAsPrinted?: string;
            /** @description The other item, as the report names it. */
            otherExhibit: string;
            otherCase?: string;
            otherSite?: string;
            otherCountry?: string;
            /**
             * Format: uuid
             * @description The report itself: a photograph or PDF that was kept before.
             */
            paperId: string;
            /**
             * Format: uuid
             * @description The other item as it is known here: an acquisition of ours, or one that was shared. May be said later.
             */
            otherAcquisitionId?: string;
        };
        DeclareExternalLead: {
            /** @description What the examiner saw on both surfaces. */
            reason: string;
            /** @description Why, in codes that belong to the verdict. Asked for where nobody can tell, and where a candidate is looked at again. */
            codes?: ("BREECH_FACE_AGREES" | "FIRING_PIN_AGREES" | "EJECTOR_AGREES" | "SHEAR_AGREES" | "LANDS_AGREE" | "CIRCUMSTANCES_AGREE" | "OTHER" | "CLASS_DIFFERS" | "INDIVIDUAL_MARKS_DIFFER" | "SUBCLASS_ONLY" | "WRONG_REGION_COMPARED" | "KNOWN_FROM_ANOTHER_SOURCE" | "POOR_SURFACE" | "TOO_LITTLE_MARK" | "OTHER_REGION_NEEDED" | "SPECIMEN_NEEDED" | "NEW_INFORMATION" | "BETTER_SURFACE" | "QUALITY_CHECK" | "REQUEST_OF_PARTNER")[];
            /**
             * Format: uuid
             * @description The other item as it is known here; asked for where it was not said before.
             */
            otherAcquisitionId?: string;
        };
        StatedConclusion: {
            /** @description As examiners state it, for example `STRONG_SUPPORT`. */
            code: string;
            label: string;
            /**
             * @description What it comes to: only IDENTIFICATION makes a hit, only ELIMINATION says that there is none.
             * @enum {string}
             */
            group: "IDENTIFICATION" | "INCONCLUSIVE_A" | "INCONCLUSIVE_B" | "INCONCLUSIVE_C" | "ELIMINATION" | "UNSUITABLE" | "INCONCLUSIVE";
        };
        ConclusionScaleView: {
            /** @description Null for the AFTE range, which every laboratory has. */
            id: string | null;
            name: string;
            edition: string;
            conclusions: components["schemas"]["StatedConclusion"][];
            /** Format: date-time */
            recordedAt: string | null;
        };
        ConclusionScaleList: {
            /** @description The AFTE range first, then the laboratory's own, newest first. */
            items: components["schemas"]["ConclusionScaleView"][];
        };
        RecordConclusionScale: {
            name: string;
            edition: string;
            conclusions: components["schemas"]["StatedConclusion"][];
        };
        HitOutcomeView: {
            number: number;
            /** @enum {string} */
            saidBy: "other" | "own";
            caseId: string;
            /** @enum {string} */
            outcome: "UNKNOWN" | "NONE" | "ARREST" | "CHARGE" | "TRIAL";
            on: string;
            remarks: string | null;
            /** @description Whether both sides know it. */
            released: boolean;
            /** @description Null where the other side said it. */
            officialId: string | null;
            /** Format: date-time */
            recordedAt: string;
        };
        HitOutcomeList: {
            /** @description In the order in which they were recorded. */
            items: components["schemas"]["HitOutcomeView"][];
            /** @description Our own last word; null while there is none. */
            own: components["schemas"]["HitOutcomeView"] | null;
            /** @description The other side's last word, as far as it was released. */
            other: components["schemas"]["HitOutcomeView"] | null;
        };
        RecordHitOutcome: {
            /** @enum {string} */
            outcome: "ARREST" | "CHARGE" | "TRIAL" | "NONE" | "UNKNOWN";
            /** @description The day it happened, or on which it was known that nothing did. */
            on: string;
            /**
             * Format: uuid
             * @description Of two cases of one's own that a hit links: which one.
             */
            caseId?: string;
            remarks?: string;
            /** @description Whether the other jurisdiction is told, with the remarks. */
            release: boolean;
        };
        StepTimeView: {
            /** @description Null for too few. */
            medianDays: number | null;
            /** @description How many the median is of. */
            cases: number;
        };
        HitFigureCell: {
            /** @description ISO 3166-1 alpha-2 of the partner, `OWN` for ties at home, or an outcome. */
            label: string;
            /** @description Null where the cell is too small to be shown. */
            count: number | null;
        };
        HitFigureTable: {
            cells: components["schemas"]["HitFigureCell"][];
            /** @description Cells too small to be shown, or that would give away one that is. */
            suppressed: number;
        };
        HitFigures: {
            from: string;
            to: string;
            note: string;
            /** @description Cells with fewer are not shown. */
            smallestCell: number;
            candidates: number;
            reviewed: number;
            leads: number;
            /** @description Leads on which two examiners concluded, here or there. */
            examined: number;
            hits: number;
            superseded: number;
            /** @description Hits of which we have said what became of them. */
            withOutcome: number;
            candidateToLead: components["schemas"]["StepTimeView"];
            leadToHit: components["schemas"]["StepTimeView"];
            hitToOutcome: components["schemas"]["StepTimeView"];
            candidatesByPartner: components["schemas"]["HitFigureTable"];
            leadsByPartner: components["schemas"]["HitFigureTable"];
            hitsByPartner: components["schemas"]["HitFigureTable"];
            withOutcomeByPartner: components["schemas"]["HitFigureTable"];
            /** @description By our own last word. */
            outcomes: components["schemas"]["HitFigureTable"];
        };
        ListLengthView: {
            length: number;
            /** @description Candidates that somebody would have had to look at. */
            listed: number;
            reviewed: number;
            leads: number;
            /** @description Leads that two examiners identified. */
            identified: number;
            /** @description Of all leads of the period, in percent; null where there was none. */
            leadsPercent: number | null;
        };
        CandidateFigures: {
            from: string;
            to: string;
            note: string;
            /** @description Ranked lists of the period with at least one candidate. */
            lists: number;
            candidates: number;
            reviewed: number;
            leads: number;
            /** @description The deepest rank at which a lead was found; null where there was none. */
            deepestLead: number | null;
            lengths: components["schemas"]["ListLengthView"][];
        };
        NetworkNodeView: {
            /** @description Names the node in this answer only. */
            id: string;
            /** @enum {string} */
            kind: "request" | "case" | "records";
            /** @description ISO 3166-1 alpha-2; null for our own. */
            jurisdiction: string | null;
            /** @description Our own case; null for what is not ours. */
            caseId: string | null;
            /** @description Null until its owner has told it. */
            reference: string | null;
        };
        NetworkEdgeView: {
            id: string;
            /**
             * @description `traced`: a weapon of the case was traced there. `same-weapon`: two requests are about one weapon.
             * @enum {string}
             */
            kind: "hit" | "traced" | "same-weapon";
            /** @enum {string} */
            state: "confirmed_hit" | "answered" | "superseded" | "known-link" | "joined";
            at: string;
            from: string;
            to: string;
            /** @description The link or the trace request that it rests on. */
            recordId: string;
        };
        JurisdictionPairView: {
            one: string;
            other: string;
            hits: number;
            traces: number;
        };
        NetworkView: {
            nodes: components["schemas"]["NetworkNodeView"][];
            edges: components["schemas"]["NetworkEdgeView"][];
            pairs: components["schemas"]["JurisdictionPairView"][];
            /** @description There is more than was asked for. */
            cut: boolean;
        };
        AnnotationView: {
            id: string;
            /** @enum {string} */
            purpose: "candidate" | "comparison";
            /** @enum {string} */
            kind: "agreement" | "disagreement";
            /** @enum {string} */
            shape: "line" | "point" | "box";
            own: number[];
            other: number[];
            words: string;
            examinerId: string;
            examinerReference: string;
            /** Format: date-time */
            madeAt: string;
            /**
             * Format: date-time
             * @description Null while it stands.
             */
            withdrawnAt: string | null;
            withdrawalReason: string | null;
        };
        AnnotationList: {
            /** @description False as long as what others marked could sway whoever verifies. */
            othersShown: boolean;
            items: components["schemas"]["AnnotationView"][];
        };
        MakeAnnotation: {
            /** @enum {string} */
            kind: "agreement" | "disagreement";
            /** @enum {string} */
            shape: "point" | "line" | "box";
            /** @description x and y of one place, or of both ends or corners, in micrometres from the centre of the own surface, y upwards. */
            own: number[];
            /** @description The same places on the other surface. */
            other: number[];
            /** @description What agrees or disagrees there. */
            words: string;
        };
        InstrumentSettingsView: {
            /** @description Where the light comes from, counter-clockwise from the right. */
            lightAzimuthDeg: number;
            lightElevationDeg: number;
            /** @description How many times heights are exaggerated against widths. */
            exaggeration: number;
            /** @enum {string} */
            ownForm: "taken-in" | "prepared" | "exchanged";
            /** @enum {string} */
            otherForm: "taken-in" | "prepared" | "exchanged";
            ownUmPerPixel: number;
            otherUmPerPixel: number;
            /** @description Whether the cells that the engine found were drawn. */
            overlay: boolean;
        };
        SnapshotView: {
            id: string;
            /** @enum {string} */
            purpose: "candidate" | "comparison";
            photographId: string;
            sha256: string;
            settings: components["schemas"]["InstrumentSettingsView"];
            words: string | null;
            examinerId: string;
            examinerReference: string;
            /** Format: date-time */
            takenAt: string;
        };
        SnapshotList: {
            /** @description False as long as what others pictured could sway whoever verifies. */
            othersShown: boolean;
            items: components["schemas"]["SnapshotView"][];
        };
        AttachSnapshot: {
            /**
             * Format: uuid
             * @description The picture, as it was handed in with the photographs before.
             */
            photographId: string;
            settings: components["schemas"]["InstrumentSettingsView"];
            words?: string;
        };
        PairPoseView: {
            /** @description Micrometres. */
            dxUm: number;
            dyUm: number;
            /** @description Degrees, counter-clockwise. */
            turnDeg: number;
        };
        CellPlaceView: {
            xUm: number;
            yUm: number;
            turnDeg: number;
        };
        CongruentCellView: {
            /** @description The same on both sides, from 1. */
            number: number;
            sideUm: number;
            /** @description Pearson correlation over pairs of known points. */
            correlation: number;
            own: components["schemas"]["CellPlaceView"];
            other: components["schemas"]["CellPlaceView"];
        };
        PairCellsView: {
            engineVersion: string;
            parametersHash: string;
            score: number;
            /** @description Congruent cells and cells looked at, forward and backward. */
            congruentCells: number[];
            cells: number[];
            /** @description Turn and shift of the own surface that show it as the other lies: own place a is at a turned and shifted on the other. */
            pose: components["schemas"]["PairPoseView"];
            congruent: components["schemas"]["CongruentCellView"][];
        };
        WithdrawAnnotation: {
            reason: string;
        };
        AlertSender: {
            jurisdictionId: string;
            /** @description ISO 3166-1 alpha-2. */
            code: string;
            name: string;
        };
        AlertView: {
            id: string;
            /** @enum {string} */
            kind: "trace-request" | "onward-request" | "consignment" | "trace-answer" | "trace-clarification" | "onward-answer" | "cast-request" | "receipt" | "lot-recall" | "lead" | "hit" | "missing-recovered" | "wanted-recovered" | "found-abroad" | "destroyed-reappeared" | "destroyed-maybe-reappeared" | "originator-word" | "release-recalled" | "onward-attempt" | "trace-due-soon" | "trace-overdue" | "trace-escalated" | "consignment-overdue" | "consignment-lost" | "consignment-found" | "consignment-on-hold" | "consignment-returned" | "consignment-loan" | "laboratory-overdue" | "directory-confirm" | "directory-expired" | "hit-superseded" | "hit-outcome-due" | "webhook-disabled";
            subjectKind: string;
            subjectId: string;
            /** @description Null when it arose at home. */
            sender: components["schemas"]["AlertSender"] | null;
            urgent: boolean;
            roles: ("marking-officer" | "investigator" | "examiner" | "focal-point" | "laboratory-manager" | "auditor" | "administrator")[];
            /** @description Addressed to you by name: you stand in for the focal point. */
            toYouByName: boolean;
            /** @description Nobody answered in time, and it was addressed to deputies or heads as well. */
            escalated: boolean;
            /** @enum {string} */
            state: "queued" | "delivered" | "acknowledged";
            overdue: boolean;
            /** Format: date-time */
            raisedAt: string;
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            deliveredAt: string | null;
            /** Format: date-time */
            acknowledgedAt: string | null;
            /** @description Id of the official. */
            acknowledgedBy: string | null;
            version: number;
        };
        AlertPage: {
            items: components["schemas"]["AlertView"][];
            nextCursor: string | null;
        };
        AlertChannelView: {
            /** @enum {string} */
            channel: "screen" | "e-mail";
            /** @description Id of the official; null on a screen where nobody has looked yet. */
            officialId: string | null;
            /**
             * @description Of e-mail: held back while the reader's entry in the directory has expired and no deputy can be reached.
             * @enum {string}
             */
            state: "waiting" | "sent" | "delivered" | "bounced" | "not-needed" | "held-back";
            /** @description The rule that holds it back, `directory.entry-expired`. */
            heldBackBy: string | null;
            /** @description In the letter of the day, not in one of its own. */
            digest: boolean;
            /** @description The reader stands in for somebody who could not be reached. */
            inPlaceOf: boolean;
            attempts: number;
            /** @description What the mail server said last (RFC 5321). */
            lastReplyCode: number | null;
            /** Format: date-time */
            firstSentAt: string | null;
            /** Format: date-time */
            settledAt: string | null;
        };
        AlertStageView: {
            /** @enum {string} */
            stage: "overdue" | "head" | "deputy";
            officials: string[];
            roles: ("marking-officer" | "investigator" | "examiner" | "focal-point" | "laboratory-manager" | "auditor" | "administrator")[];
            /** Format: date-time */
            at: string;
        };
        AlertCourse: {
            alertId: string;
            channels: components["schemas"]["AlertChannelView"][];
            stages: components["schemas"]["AlertStageView"][];
        };
        WebhookKeyView: {
            id: string;
            /** @description 1 for the first, one more for each successor. */
            generation: number;
            /** @description `whpk_` and the 32 bytes of an Ed25519 key in base64, as Standard Webhooks writes it. */
            publicKey: string;
            /** Format: date-time */
            since: string;
        };
        WebhookEndpointView: {
            id: string;
            url: string;
            description: string;
            /** @description Empty for all. */
            kinds: ("trace-request" | "onward-request" | "consignment" | "trace-answer" | "trace-clarification" | "onward-answer" | "cast-request" | "receipt" | "lot-recall" | "lead" | "hit" | "missing-recovered" | "wanted-recovered" | "found-abroad" | "destroyed-reappeared" | "destroyed-maybe-reappeared" | "originator-word" | "release-recalled" | "onward-attempt" | "trace-due-soon" | "trace-overdue" | "trace-escalated" | "consignment-overdue" | "consignment-lost" | "consignment-found" | "consignment-on-hold" | "consignment-returned" | "consignment-loan" | "laboratory-overdue" | "directory-confirm" | "directory-expired" | "hit-superseded" | "hit-outcome-due" | "webhook-disabled")[];
            /** @description Empty for all. */
            changes: ("overdue" | "raised" | "delivered" | "acknowledged" | "escalated")[];
            /** @enum {string} */
            state: "active" | "disabled";
            /** Format: date-time */
            disabledAt: string | null;
            /**
             * @description `gone`: it answered 410; `failing`: it took nothing for days.
             * @enum {string|null}
             */
            disabledBecause: "administrator" | "gone" | "failing" | null;
            /**
             * Format: date-time
             * @description The first failure since it last took something; null while all is well.
             */
            failingSince: string | null;
            /**
             * Format: date-time
             * @description Until then it has asked to be left alone.
             */
            pausedUntil: string | null;
            /** @description Keys in use, newest first. */
            keys: components["schemas"]["WebhookKeyView"][];
            /** Format: date-time */
            registeredAt: string;
            version: number;
        };
        RegisterWebhookEndpoint: {
            /** @description `https://receiver.example/headstamp`; without user name and password, and not to an internal address. */
            url: string;
            /** @description Who receives there and what for. */
            description: string;
            /** @description Kinds of alerts it is told of; all when left out or empty. */
            kinds?: ("trace-request" | "trace-answer" | "trace-clarification" | "originator-word" | "release-recalled" | "onward-attempt" | "onward-request" | "onward-answer" | "trace-due-soon" | "trace-overdue" | "trace-escalated" | "lead" | "cast-request" | "consignment" | "lot-recall" | "receipt" | "consignment-overdue" | "consignment-lost" | "consignment-found" | "consignment-on-hold" | "consignment-returned" | "consignment-loan" | "missing-recovered" | "wanted-recovered" | "found-abroad" | "destroyed-reappeared" | "destroyed-maybe-reappeared" | "laboratory-overdue" | "directory-confirm" | "directory-expired" | "hit" | "hit-superseded" | "hit-outcome-due" | "webhook-disabled")[];
            /** @description Changes of alerts it is told of; all when left out or empty. */
            changes?: ("raised" | "delivered" | "acknowledged" | "overdue" | "escalated")[];
        };
        ChangeWebhookEndpoint: {
            url?: string;
            description?: string;
            kinds?: ("trace-request" | "trace-answer" | "trace-clarification" | "originator-word" | "release-recalled" | "onward-attempt" | "onward-request" | "onward-answer" | "trace-due-soon" | "trace-overdue" | "trace-escalated" | "lead" | "cast-request" | "consignment" | "lot-recall" | "receipt" | "consignment-overdue" | "consignment-lost" | "consignment-found" | "consignment-on-hold" | "consignment-returned" | "consignment-loan" | "missing-recovered" | "wanted-recovered" | "found-abroad" | "destroyed-reappeared" | "destroyed-maybe-reappeared" | "laboratory-overdue" | "directory-confirm" | "directory-expired" | "hit" | "hit-superseded" | "hit-outcome-due" | "webhook-disabled")[];
            changes?: ("raised" | "delivered" | "acknowledged" | "overdue" | "escalated")[];
        };
        WebhookDeliveryView: {
            id: string;
            endpointId: string;
            /** @description What the receiver knows it by (`webhook-id`): the same in every try. */
            eventId: string;
            /** @description `alert.raised`; `webhook.test` for a test. */
            eventType: string;
            /** @description Null for a test. */
            alertId: string | null;
            /** @enum {string} */
            state: "waiting" | "failed" | "delivered";
            /** @description Since it was last asked for. */
            tries: number;
            /** @description Whether it is being sent at this moment. */
            underWay: boolean;
            /**
             * Format: date-time
             * @description Null while it is being sent, and when nothing more is to be sent.
             */
            nextTryAt: string | null;
            /** @enum {string|null} */
            lastOutcome: "refused" | "timed-out" | "taken" | "redirected" | "gone" | "not-reached" | "certificate-refused" | "host-unknown" | "address-forbidden" | "interrupted" | null;
            /** Format: date-time */
            deliveredAt: string | null;
            /**
             * Format: date-time
             * @description When what it tells of happened.
             */
            occurredAt: string;
        };
        WebhookDeliveryPage: {
            items: components["schemas"]["WebhookDeliveryView"][];
            nextCursor: string | null;
        };
        WebhookTryView: {
            /** @enum {string} */
            outcome: "refused" | "timed-out" | "taken" | "redirected" | "gone" | "not-reached" | "certificate-refused" | "host-unknown" | "address-forbidden" | "interrupted";
            /** @description HTTP status; null when nothing was answered. */
            status: number | null;
            durationMs: number | null;
            /** @description What the receiver asked for with `Retry-After`, at most a day. */
            retryAfterMs: number | null;
            /**
             * Format: date-time
             * @description When its outcome was known.
             */
            at: string;
        };
        WebhookDeliveryLog: {
            id: string;
            endpointId: string;
            /** @description What the receiver knows it by (`webhook-id`): the same in every try. */
            eventId: string;
            /** @description `alert.raised`; `webhook.test` for a test. */
            eventType: string;
            /** @description Null for a test. */
            alertId: string | null;
            /** @enum {string} */
            state: "waiting" | "failed" | "delivered";
            /** @description Since it was last asked for. */
            tries: number;
            /** @description Whether it is being sent at this moment. */
            underWay: boolean;
            /**
             * Format: date-time
             * @description Null while it is being sent, and when nothing more is to be sent.
             */
            nextTryAt: string | null;
            /** @enum {string|null} */
            lastOutcome: "refused" | "timed-out" | "taken" | "redirected" | "gone" | "not-reached" | "certificate-refused" | "host-unknown" | "address-forbidden" | "interrupted" | null;
            /** Format: date-time */
            deliveredAt: string | null;
            /**
             * Format: date-time
             * @description When what it tells of happened.
             */
            occurredAt: string;
            /** @description Newest first, at most 200. */
            log: components["schemas"]["WebhookTryView"][];
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @description Stable; decide by this, not by the title */
            code: string;
            instance?: string;
            requestId?: string;
            errorId?: string;
            errors?: {
                pointer: string;
                code: string;
                detail: string;
            }[];
        } & {
            [key: string]: unknown;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Health_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Health_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The Health Check is successful */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @example ok
                         * @enum {string}
                         */
                        status?: "ok" | "degraded";
                        /**
                         * @example {
                         *       "database": {
                         *         "status": "up",
                         *         "responseTime": 12
                         *       }
                         *     }
                         */
                        info?: {
                            [key: string]: {
                                /** @enum {string} */
                                status: "up" | "degraded" | "down";
                                /** @description Time the health indicator took to respond, in ms */
                                responseTime?: number;
                            } & {
                                [key: string]: unknown;
                            };
                        } | null;
                        /** @example {} */
                        error?: {
                            [key: string]: {
                                /** @enum {string} */
                                status: "up" | "degraded" | "down";
                                /** @description Time the health indicator took to respond, in ms */
                                responseTime?: number;
                            } & {
                                [key: string]: unknown;
                            };
                        } | null;
                        /**
                         * @example {
                         *       "database": {
                         *         "status": "up",
                         *         "responseTime": 12
                         *       }
                         *     }
                         */
                        details?: {
                            [key: string]: {
                                /** @enum {string} */
                                status: "up" | "degraded" | "down";
                                /** @description Time the health indicator took to respond, in ms */
                                responseTime?: number;
                            } & {
                                [key: string]: unknown;
                            };
                        };
                    };
                };
            };
            /** @description The Health Check is not successful */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @example error
                         * @enum {string}
                         */
                        status?: "error" | "shutting_down";
                        /**
                         * @example {
                         *       "database": {
                         *         "status": "up",
                         *         "responseTime": 12
                         *       }
                         *     }
                         */
                        info?: {
                            [key: string]: {
                                /** @enum {string} */
                                status: "up" | "degraded" | "down";
                                /** @description Time the health indicator took to respond, in ms */
                                responseTime?: number;
                            } & {
                                [key: string]: unknown;
                            };
                        } | null;
                        /**
                         * @example {
                         *       "redis": {
                         *         "status": "down",
                         *         "message": "Could not connect",
                         *         "responseTime": 3005
                         *       }
                         *     }
                         */
                        error?: {
                            [key: string]: {
                                /** @enum {string} */
                                status: "up" | "degraded" | "down";
                                /** @description Time the health indicator took to respond, in ms */
                                responseTime?: number;
                            } & {
                                [key: string]: unknown;
                            };
                        } | null;
                        /**
                         * @example {
                         *       "database": {
                         *         "status": "up",
                         *         "responseTime": 12
                         *       },
                         *       "redis": {
                         *         "status": "down",
                         *         "message": "Could not connect",
                         *         "responseTime": 3005
                         *       }
                         *     }
                         */
                        details?: {
                            [key: string]: {
                                /** @enum {string} */
                                status: "up" | "degraded" | "down";
                                /** @description Time the health indicator took to respond, in ms */
                                responseTime?: number;
                            } & {
                                [key: string]: unknown;
                            };
                        };
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Witness_addCheckpoint: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Witness_checkpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                originHash: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Changes_since: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangesView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Log_log: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Log_checkpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Log_policy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Log_refused: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusedCheckpointView"][];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Log_event: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogEventView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Log_proof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LogExport_export: {
        parameters: {
            query?: {
                /** @description `witnessed`: as far as enough witnesses have cosigned it, where they have; `newest`: everything, with the cosignatures there are. */
                end?: "witnessed" | "newest";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LogCheck_recent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogCheckView"][];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LogCheck_begin: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginLogCheck"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogCheckView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LogCheck_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogCheckView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Retention_announced: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncedEndPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Retention_erased: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasedRecordPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Retention_list: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordHoldPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Retention_place: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceRecordHold"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordHoldView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Retention_askToLift: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskToLiftRecordHold"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordHoldView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Retention_lift: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordHoldView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RecordHistory_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordEventView"][];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RecordHistory_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PaperCertificate_all: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperCertificateView"][];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignIn_current: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignIn_signIn: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignIn_signOut: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Directory_jurisdictions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JurisdictionView"][];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Directory_colleagues: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficialView"][];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Directory_appoint: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointOfficial"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficialView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Directory_disable: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccessLog_list: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                /** @description What was looked at, in the words of the routes: `trace-request`, `sign-in`. */
                subjectKind?: string;
                subjectId?: string;
                officialId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Calendar_all: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkingCalendarView"][];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Calendar_state: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateCalendar"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StandIn_current: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandInView"][];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StandIn_name: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameStandIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandInView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StandIn_end: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FocalPoint_all: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FocalPointView"][];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FocalPoint_enter: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterFocalPoint"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnFocalPointView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FocalPoint_own: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnFocalPointView"][];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FocalPoint_changes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FocalPointChangeView"][];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FocalPoint_change: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DirectoryStatement"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnFocalPointView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FocalPoint_end: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FocalPoint_confirm: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnFocalPointView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReleaseDecisions_list: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                /** @description In the words of the routes: `trace-request`, `shared-acquisition`. */
                subjectKind?: string;
                subjectId?: string;
                officialId?: string;
                /** @description Only what was allowed, or only what was denied. */
                effect?: "allow" | "deny";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseDecisionPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Photograph_record: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description JPEG, PNG, or PDF of scanned pages
                     */
                    file: string;
                    /**
                     * Format: date-time
                     * @description When it was taken or scanned; now when it is left out
                     */
                    takenAt?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhotographView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Photograph_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/png": string;
                    "application/pdf": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Photograph_original: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/png": string;
                    "application/pdf": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CaseFile_list: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                state?: "open" | "closed";
                /** @description The reference, or how it begins. */
                reference?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFilePage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CaseFile_open: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenCase"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFileView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CaseFile_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFileDetail"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CaseFile_amend: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendCase"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFileView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Recovery_record: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordRecovery"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Recovery_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Recovery_readAgain: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadFirearmAgain"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Holder_list: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                kind?: "MANUFACTURER" | "IMPORTER" | "EXPORTER" | "WHOLESALER" | "RETAILER" | "SECURITY_COMPANY" | "STATE" | "COMPANY" | "PERSON";
                /** @description The name, or how it begins; case, accents and spaces do not matter. */
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolderPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Holder_register: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterHolder"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolderView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Holder_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolderRetentionView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Holder_review: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                /** @description Whose retention is over on this day; left out, today. */
                by?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Holder_erase: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolderRetentionView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Holder_hold: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetLegalHold"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalHoldView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Holder_askToLift: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskToLift"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalHoldView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Holder_lift: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalHoldView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FirearmTemplate_list: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                /** @description The maker's name, or how it begins; case, accents and spaces do not matter. */
                make?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirearmTemplatePage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FirearmTemplate_describe: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DescribeModel"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirearmTemplateView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FirearmTemplate_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirearmTemplateView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FirearmTemplate_makes: {
        parameters: {
            query?: {
                /** @description How the code begins, or words of the name. */
                name?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeListView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FirearmTemplate_calibres: {
        parameters: {
            query?: {
                /** @description How the code begins, or words of the name. */
                name?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeListView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Register_publish: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WantedNoticeView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Register_notices: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                state?: "published" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WantedNoticePage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Register_notice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WantedNoticeView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Register_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawNotice"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WantedNoticeView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Register_wanted: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WantedFirearmPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Register_matches: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                state?: "open" | "confirmed" | "dismissed";
                kind?: "missing-recovered" | "wanted-recovered" | "found-abroad" | "destroyed-reappeared" | "destroyed-maybe-reappeared";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterMatchPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Register_match: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterMatchView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Register_judge: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JudgeMatch"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterMatchView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Firearm_search: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                /**
                 * @description The serial number of frame or barrel, or how it begins; case, spaces and dashes do not matter. With `?` for an unknown
                 *     character or `*` for any number of them, those that agree with the rest are found, nearest first, on one page.
                 */
                serial?: string;
                /**
                 * @description `exact` finds this number, `prefix` numbers that begin so, `noisy` numbers that may have been misread as this one:
                 *     look-alikes anywhere and up to two misread characters, nearest first, on one page.
                 */
                match?: "exact" | "prefix" | "noisy";
                /**
                 * @description In which order where no number is asked for: `newest` recorded first, or `serial` in the order of the numbers, which leaves out
                 *     weapons without one. Numbers that are asked for come in their own order.
                 */
                order?: "newest" | "serial";
                /** @description The maker's name; case, accents and spaces do not matter. */
                make?: string;
                model?: string;
                /** @description The designation as it is recorded; case, spaces and dots do not matter. */
                calibre?: string;
                /** @description Year of manufacture. */
                year?: number;
                /** @description Those that bear a mark with this text in it; case does not matter. */
                mark?: string;
                /** @description Those that bear a mark of this kind; with the other fields of a mark, one mark that agrees with all of them. */
                markKind?: "MANUFACTURE" | "IMPORT" | "STOCK_TRANSFER" | "PROOF" | "CONFISCATION" | "DEACTIVATION" | "OTHER";
                /** @description ISO 3166 code, of the past too. */
                markCountry?: string;
                markYear?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirearmPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Firearm_record: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordFirearm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirearmDetail"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Firearm_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirearmDetail"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Firearm_addMark: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordMark"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirearmDetail"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Firearm_addLifeEvent: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordLifeEvent"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirearmDetail"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Firearm_addPhotographs: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddPhotographs"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirearmDetail"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Firearm_identify: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentifyFirearm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirearmDetail"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Firearm_restore: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordRestoration"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirearmDetail"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RecordImport_page: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordImportPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RecordImport_receive: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description CSV of at most 512 MiB and two million rows, or an Excel workbook (.xlsx) of at most 32 MiB and 200,000 rows
                     */
                    file: string;
                    /**
                     * @description Of CSV; found out when it is left out
                     * @enum {string}
                     */
                    encoding?: "utf-8" | "windows-1252";
                    /**
                     * @description Of CSV; found out when it is left out
                     * @enum {string}
                     */
                    separator?: "COMMA" | "SEMICOLON" | "TAB" | "BAR";
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordImportView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RecordImport_fields: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordFieldList"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RecordImport_csvTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RecordImport_xlsxTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RecordImport_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordImportView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RecordImport_faults: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextRow` of the page before; leave it out for the first page. */
                afterRow?: number;
                /** @description Only rows whose weapon is recorded already or comes earlier in the file. */
                duplicates?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FaultyRowPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RecordImport_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RecordImport_check: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckRecords"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordImportView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RecordImport_confirm: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmRecords"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordImportView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RecordImport_cancel: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordImportView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Armoury_list: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                holderId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArmouryPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Armoury_register: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterArmoury"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArmouryView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Armoury_checklist: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorageChecklistView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Armoury_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArmouryView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Armoury_stock: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArmouryStockView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Armoury_place: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceFirearms"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacedView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Armoury_countAmmunition: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CountAmmunition"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AmmunitionCountView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Armoury_assessmentsOf: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorageAssessmentPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Armoury_assess: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssessStorage"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorageAssessmentView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Inspection_list: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Inspection_open: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Inspection_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                inspectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionDetail"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Inspection_sight: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                inspectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordSightings"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SightingsRecorded"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Inspection_countRounds: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                inspectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CountRounds"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Inspection_close: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                inspectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionDetail"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Inspection_differencesOf: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                kind?: "MISSING" | "SEEN_TWICE" | "WRONG_ARMOURY" | "SERIAL_DIFFERS" | "AMBIGUOUS" | "EXTRA" | "ROUNDS_DIFFER" | "ROUNDS_NOT_COUNTED";
                /** @description `false` shows only those that nobody has resolved. */
                resolved?: boolean;
            };
            header?: never;
            path: {
                id: string;
                inspectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DifferencePage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Inspection_resolve: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                inspectionId: string;
                differenceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolveDifference"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DifferenceView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Campaign_list: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                state?: "draft" | "open" | "closed" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Campaign_plan: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanCampaign"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignDetail"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Campaign_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignDetail"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Campaign_replan: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanCampaign"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignDetail"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Campaign_open: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignDetail"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Campaign_close: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignDetail"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Campaign_cancel: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelCampaign"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignDetail"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CampaignWork_lists: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkListPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CampaignWork_draw: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DrawWorkList"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkListView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CampaignWork_csv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                workListId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CampaignWork_take: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description CSV with the columns mark_id or mark, outcome, reason, serial_read, remark
                     */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultFileView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CampaignWork_items: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                state?: "planned" | "allocated" | "marked" | "verified" | "exception" | "withdrawn";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CampaignWork_verify: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyMark"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarkVerificationView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CampaignWork_exceptionsOf: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                reason?: "MARKED_ALREADY" | "IN_ANOTHER_CAMPAIGN" | "ABSENT" | "UNREADABLE" | "WRONG_SERIAL" | "DAMAGED" | "MACHINE_FAULT" | "DIFFERS_ON_PHOTOGRAPH" | "OTHER";
                /** @description `false` shows only those that nobody has resolved. */
                resolved?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExceptionPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CampaignWork_report: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportException"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExceptionView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CampaignWork_resolveOpening: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolveOpening"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResolvedExceptions"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CampaignWork_resolve: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                exceptionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolveException"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExceptionView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Destruction_list: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                state?: "planned" | "approved" | "carried-out" | "certified" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Destruction_plan: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanBatch"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchDetail"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Destruction_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchDetail"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Destruction_add: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameItems"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchDetail"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Destruction_approve: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchDetail"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Destruction_cancel: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelBatch"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchDetail"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Destruction_carryOut: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CarryOutBatch"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchDetail"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Destruction_certify: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CertifyBatch"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchDetail"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Destruction_certificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FirearmHold_list: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                firearmId?: string;
                /** @description `true` shows only those that stand. */
                standing?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FirearmHold_place: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceHold"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FirearmHold_release: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseHold"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TraceRequest_list: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                /** @description Requests that we made, or requests that we are to answer; both when left out. */
                part?: "requester" | "addressee";
                state?: "draft" | "submitted" | "acknowledged" | "in_progress" | "info_needed" | "answered" | "delayed" | "restricted" | "refused" | "no_record" | "cancelled" | "closed";
                /** @description Requests that nobody is done with, or those whose answer is late; all when left out. */
                standing?: "open" | "overdue";
                /** @description Those of one of your own case files. */
                caseId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraceRequestPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TraceRequest_draft: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TraceRequestDraft"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraceRequestView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TraceRequest_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraceRequestDetail"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TraceRequest_edit: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TraceRequestDraft"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraceRequestView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TraceRequest_submit: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraceRequestView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TraceRequest_cancel: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraceRequestView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TraceRequest_close: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraceRequestView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TraceAnswer_acknowledge: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraceRequestView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TraceAnswer_begin: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraceRequestView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TraceAnswer_delay: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DelayTraceRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraceRequestView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TraceAnswer_restrict: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestrictTraceRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraceRequestView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TraceAnswer_answer: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerTraceRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraceRequestView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TraceAnswer_stateNoRecord: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateNoRecord"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraceRequestView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TraceAnswer_refuse: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseTraceRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraceRequestView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SubRequest_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubRequestList"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SubRequest_ask: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskFurtherState"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraceRequestView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Clarification_ask: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SayMore"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraceRequestView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Clarification_inform: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SayMore"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraceRequestView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Clarification_thread: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClarificationThread"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Clarification_remark: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SayRemark"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClarificationThread"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Clarification_markRead: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClarificationThread"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Joining_duplicates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicateList"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Joining_join: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinTraceRequests"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicateList"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Possessor_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PossessorView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Possessor_state: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatePossessor"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraceRequestView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TraceForm_form: {
        parameters: {
            query?: {
                language?: "en" | "es";
                /** @description What it is for; the header Headstamp-Purpose may say it instead. Facts whose conditions forbid the purpose are left out. */
                purpose?: "INVESTIGATION" | "PROSECUTION" | "COURT" | "INTELLIGENCE" | "STATISTICS" | "OVERSIGHT";
                /** @description Whether the person who had the firearm is named in it; false when left out. */
                possessor?: "true" | "false";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Export_csv: {
        parameters: {
            query?: {
                /** @description What it is for; the header Headstamp-Purpose may say it instead. Facts whose conditions forbid the purpose are left out. */
                purpose?: "INVESTIGATION" | "PROSECUTION" | "COURT" | "INTELLIGENCE" | "STATISTICS" | "OVERSIGHT";
                /** @description Whether the person who had the firearm is named in it; false when left out. */
                possessor?: "true" | "false";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Export_xlsx: {
        parameters: {
            query?: {
                /** @description What it is for; the header Headstamp-Purpose may say it instead. Facts whose conditions forbid the purpose are left out. */
                purpose?: "INVESTIGATION" | "PROSECUTION" | "COURT" | "INTELLIGENCE" | "STATISTICS" | "OVERSIGHT";
                /** @description Whether the person who had the firearm is named in it; false when left out. */
                possessor?: "true" | "false";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Export_niem: {
        parameters: {
            query?: {
                /** @description What it is for; the header Headstamp-Purpose may say it instead. Facts whose conditions forbid the purpose are left out. */
                purpose?: "INVESTIGATION" | "PROSECUTION" | "COURT" | "INTELLIGENCE" | "STATISTICS" | "OVERSIGHT";
                /** @description Whether the person who had the firearm is named in it; false when left out. */
                possessor?: "true" | "false";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Export_listAsCsv: {
        parameters: {
            query?: {
                /** @description What it is for; the header Headstamp-Purpose may say it instead. Facts whose conditions forbid the purpose are left out. */
                purpose?: "INVESTIGATION" | "PROSECUTION" | "COURT" | "INTELLIGENCE" | "STATISTICS" | "OVERSIGHT";
                /** @description Whether the person who had the firearm is named in it; false when left out. */
                possessor?: "true" | "false";
                /** @description Requests that we made, or requests that we are to answer; both when left out. */
                part?: "requester" | "addressee";
                state?: "draft" | "submitted" | "acknowledged" | "in_progress" | "info_needed" | "answered" | "delayed" | "restricted" | "refused" | "no_record" | "cancelled" | "closed";
                /** @description First day of submission, ISO 8601. */
                submittedFrom?: string;
                /** @description Last day of submission, ISO 8601. */
                submittedTo?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Export_listAsXlsx: {
        parameters: {
            query?: {
                /** @description What it is for; the header Headstamp-Purpose may say it instead. Facts whose conditions forbid the purpose are left out. */
                purpose?: "INVESTIGATION" | "PROSECUTION" | "COURT" | "INTELLIGENCE" | "STATISTICS" | "OVERSIGHT";
                /** @description Whether the person who had the firearm is named in it; false when left out. */
                possessor?: "true" | "false";
                /** @description Requests that we made, or requests that we are to answer; both when left out. */
                part?: "requester" | "addressee";
                state?: "draft" | "submitted" | "acknowledged" | "in_progress" | "info_needed" | "answered" | "delayed" | "restricted" | "refused" | "no_record" | "cancelled" | "closed";
                /** @description First day of submission, ISO 8601. */
                submittedFrom?: string;
                /** @description Last day of submission, ISO 8601. */
                submittedTo?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Export_listAsNiem: {
        parameters: {
            query?: {
                /** @description What it is for; the header Headstamp-Purpose may say it instead. Facts whose conditions forbid the purpose are left out. */
                purpose?: "INVESTIGATION" | "PROSECUTION" | "COURT" | "INTELLIGENCE" | "STATISTICS" | "OVERSIGHT";
                /** @description Whether the person who had the firearm is named in it; false when left out. */
                possessor?: "true" | "false";
                /** @description Requests that we made, or requests that we are to answer; both when left out. */
                part?: "requester" | "addressee";
                state?: "draft" | "submitted" | "acknowledged" | "in_progress" | "info_needed" | "answered" | "delayed" | "restricted" | "refused" | "no_record" | "cancelled" | "closed";
                /** @description First day of submission, ISO 8601. */
                submittedFrom?: string;
                /** @description Last day of submission, ISO 8601. */
                submittedTo?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Lead_list: {
        parameters: {
            query?: {
                kind?: "same-firearm" | "same-purchaser" | "short-time-to-crime" | "recoveries-together";
                /** @description `only` shows those that were dismissed, `no` the others; both when left out. */
                dismissed?: "no" | "only";
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraceLeadList"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Lead_dismiss: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DismissTraceLead"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraceLeadView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Figure_of: {
        parameters: {
            query: {
                /** @description First day, ISO 8601. Requests are counted by the day on which they were sent, by UTC. */
                from: string;
                /** @description Last day, counted too. */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraceFigures"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Figure_export: {
        parameters: {
            query: {
                /** @description First day, ISO 8601. Requests are counted by the day on which they were sent, by UTC. */
                from: string;
                /** @description Last day, counted too. */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OriginatorWord_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OriginatorWordList"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OriginatorWord_say: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SayOriginatorWord"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OriginatorWordView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OnwardRequest_list: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                part?: "asker" | "originator";
                state?: "attempted" | "asked" | "consented" | "refused";
                /** @description Of the facts of one trace request. */
                traceRequestId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnwardRequestPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OnwardRequest_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnwardRequestView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OnwardRequest_ask: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskOriginator"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnwardRequestView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OnwardRequest_consent: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentToPassingOn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnwardRequestView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OnwardRequest_takeStep: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepTaken"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OnwardRequest_refuse: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefusePassingOn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnwardRequestView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SecondHand_ask: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskDirectly"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnwardRequestView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Recipients_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecipientList"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TracePhotograph_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                photographId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/png": string;
                    "application/pdf": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Exhibit_list: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                caseId?: string;
                kind?: "FIREARM" | "PART" | "FIRED_CARTRIDGE_CASE" | "FIRED_BULLET" | "BULLET_FRAGMENT" | "LIVE_CARTRIDGE" | "TEST_FIRE_CASE" | "TEST_FIRE_BULLET" | "MOULD" | "CAST";
                /** @description The beginning of the reference. */
                reference?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExhibitPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Exhibit_register: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterExhibit"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExhibitView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Exhibit_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExhibitDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Exhibit_changeSeal: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeSeal"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExhibitView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Exhibit_tree: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExhibitTreeView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Exhibit_divide: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DivideExhibit"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExhibitPartsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Exhibit_combine: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CombineExhibits"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExhibitPartsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Exhibit_takeOut: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeOutParts"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExhibitPartsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Casting_makeMould: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeMould"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MouldView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Casting_mould: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MouldDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Casting_makeCast: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeCast"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CastView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Casting_list: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                state?: "planned" | "mould_poured" | "mould_cured" | "cast_poured" | "cast_cured" | "passed" | "rejected" | "labelled" | "issued" | "received" | "returned" | "retained" | "destroyed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CastPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Casting_cast: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CastDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Casting_review: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewCast"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CastView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CastingProcedure_list: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                state?: "open" | "finished" | "abandoned";
                itemId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CastingPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CastingProcedure_begin: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginCasting"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CastingView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CastingProcedure_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CastingView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CastingProcedure_recordStep: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordStep"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CastingView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CastingProcedure_abandon: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbandonCasting"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CastingView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CastingProcedure_pourLimits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PourLimitView"][];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CastingProcedure_setPourLimit: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPourLimit"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PourLimitView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Recall_list: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecallPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Recall_recall: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecallLot"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecallDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Recall_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecallDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CastCertificate_certificate: {
        parameters: {
            query?: {
                /** @description Of the paper; left out, English. */
                language?: "en" | "es";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Custody_flagged: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                /** @description True: only items with a flag that nobody has explained. */
                unexplained?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlaggedItemPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Custody_explain: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExplainEvent"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Custody_correct: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectEvent"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Custody_transitLimits: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransitLimitPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Custody_setTransitLimit: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetTransitLimit"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransitLimitView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Handover_offer: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferHandover"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Handover_accept: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptHandover"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Handover_refuse: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseHandover"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Handover_withdraw: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Handover_mine: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                state?: "open" | "accepted" | "refused" | "withdrawn" | "disputed" | "expired";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HandoverBatch_offer: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferHandovers"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverBatchView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HandoverBatch_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverBatchView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HandoverBatch_accept: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptHandovers"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverBatchView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HandoverBatch_refuse: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseHandover"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverBatchView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HandoverBatch_withdraw: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverBatchView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PaperForm_list: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperFormPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PaperForm_issue: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueForms"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedFormsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PaperForm_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Consignment_list: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                direction?: "in" | "out";
                /** @description Only those with which somebody has something to do; all when left out. */
                standing?: "open";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsignmentPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Consignment_pack: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PackConsignment"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsignmentDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Consignment_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsignmentDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Consignment_dispatch: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DispatchConsignment"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsignmentDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Consignment_unpack: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnpackConsignment"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsignmentDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Consignment_accept: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptConsignment"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsignmentDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Consignment_refuse: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseConsignment"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsignmentDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Consignment_late: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateLatePackages"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsignmentDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Consignment_answerHold: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerHold"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsignmentDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Consignment_propose: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeSettlement"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsignmentDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Consignment_confirm: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmSettlement"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsignmentDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Consignment_sendBack: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendBack"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsignmentDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Consignment_lose: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateLoss"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsignmentDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Consignment_find: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateLoss"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsignmentDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Consignment_takeHome: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptConsignment"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsignmentDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Consignment_stateFinding: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateFinding"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsignmentDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Consignment_enterCarrierEvent: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterCarrierEvent"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsignmentDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Consignment_enterCustomsPaper: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomsPaperEntered"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsignmentDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Loan_ask: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskLoanEnding"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoanEndingView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Loan_answer: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                endingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerLoanEnding"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoanEndingView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Loan_destroy: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                endingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordLoanDestruction"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoanEndingView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CustodyHistory_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "exhibit" | "mould" | "cast" | "consignment";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CourtReport_report: {
        parameters: {
            query?: {
                /** @description Languages of the parties, one after the other on the paper: `en,es`. The first is that of the page feet. */
                languages?: ("en" | "es")[];
            };
            header?: never;
            path: {
                kind: "exhibit" | "mould" | "cast";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Instrument_list: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                kind?: "COMPARISON_MICROSCOPE" | "SCANNER_3D" | "BALANCE" | "PRESSURE_POT" | "VACUUM_CHAMBER" | "GAUGE" | "THERMOMETER" | "OTHER";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstrumentPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Instrument_register: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterInstrument"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstrumentView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Instrument_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstrumentDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Instrument_calibrate: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordCalibration"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstrumentDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Instrument_check: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordCheck"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstrumentDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Instrument_changeService: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeService"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstrumentDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Method_list: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                code?: string;
                discipline?: "CASTING" | "CAST_REVIEW" | "ACQUISITION" | "COMPARISON";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MethodPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Method_draft: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftMethod"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MethodView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Method_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MethodView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Method_approve: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MethodView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Method_end: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndMethod"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MethodView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConsumableLot_list: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                state?: "received" | "accepted" | "rejected" | "blocked" | "recalled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LotPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConsumableLot_register: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterLot"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LotView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConsumableLot_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LotView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConsumableLot_open: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenLot"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LotView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConsumableLot_test: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TestLot"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LotView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConsumableLot_block: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonForLot"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LotView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConsumableLot_release: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonForLot"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LotView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConsumableLot_recall: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonForLot"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LotView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Competence_list: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                official?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompetencePage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Competence_authorise: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuthoriseOfficial"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompetenceView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Competence_withdraw: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawCompetence"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompetenceView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Competence_proficiency: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                official?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProficiencyPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Competence_recordProficiency: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordProficiency"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProficiencyView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NonConformity_list: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                state?: "raised" | "contained" | "planned" | "carried_out" | "effective" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NonConformityPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NonConformity_raise: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RaiseNonConformity"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NonConformityView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NonConformity_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NonConformityView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NonConformity_contain: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContainNonConformity"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NonConformityView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NonConformity_plan: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanCorrectiveAction"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NonConformityView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NonConformity_carryOut: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NonConformityView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NonConformity_check: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckEffectiveness"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NonConformityView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NonConformity_close: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NonConformityView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Deviation_policy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LaboratoryPolicyView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Deviation_decide: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecidePolicy"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LaboratoryPolicyView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Deviation_list: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllowedDeviationPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Deviation_allow: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AllowDeviation"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllowedDeviationView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Deviation_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllowedDeviationView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Duty_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyList"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Storage_list: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                /** @description Places directly in this one. */
                parentId?: string;
                /** @description The one with this code on its label, as scanned or typed. */
                code?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoragePlacePage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Storage_register: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterPlace"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoragePlaceView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Storage_tree: {
        parameters: {
            query?: {
                /** @description Only what is inside this place, with it. */
                within?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceTreeView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Storage_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoragePlaceDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Storage_describe: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DescribePlace"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoragePlaceView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Storage_items: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredItemPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Storage_move: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MovePlace"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoragePlaceView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Storage_close: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoragePlaceView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Storage_readings: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClimateReadingPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Storage_read: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadClimate"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClimateReadingView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Placement_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacementsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Placement_place: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceItem"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacementView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Placement_takeOut: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeOutItem"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacementView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StockTake_list: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                state?: "open" | "closed" | "settled" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockTakePage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StockTake_open: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenStockTake"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockTakeDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StockTake_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockTakeDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StockTake_items: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                /** @description `false` shows only what nobody has scanned yet. */
                found?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockListedPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StockTake_scansOf: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockScanPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StockTake_scan: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScanStock"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockScannedView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StockTake_close: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockTakeDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StockTake_cancel: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelStockTake"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockTakeDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StockTake_differencesOf: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                kind?: "MISSING" | "FOUND_ELSEWHERE" | "UNEXPECTED" | "UNKNOWN_CODE" | "TWO_PLACES";
                state?: "open" | "explained" | "incident";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockDifferencePage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StockTake_explain: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                differenceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerStockDifference"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockDifferenceView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StockTake_report: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                differenceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerStockDifference"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockDifferenceView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StockTake_settle: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockTakeView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CustodyHold_list: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                exhibitId?: string;
                caseId?: string;
                /** @description `true` shows only those that stand. */
                standing?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyHoldPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CustodyHold_place: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceCustodyHold"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyHoldView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CustodyHold_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyHoldView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CustodyHold_askToLift: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskToLiftHold"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyHoldView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CustodyHold_refuseToLift: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyHoldView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CustodyHold_lift: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyHoldView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Disposal_list: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                state?: "proposed" | "approved" | "refused" | "withdrawn" | "executed";
                exhibitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisposalPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Disposal_propose: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeDisposal"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisposalDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Disposal_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisposalDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Disposal_edit: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditDisposal"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisposalDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Disposal_approve: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveDisposal"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisposalDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Disposal_refuse: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseDisposal"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisposalDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Disposal_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisposalDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Disposal_execute: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExecuteDisposal"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisposalDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Disposal_certify: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CertifyDisposal"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisposalDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Disposal_certificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OriginalGrant_list: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                exhibitId?: string;
                linkId?: string;
                state?: "granted" | "used" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OriginalGrantPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OriginalGrant_grant: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantOriginal"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OriginalGrantView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OriginalGrant_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OriginalGrantView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OriginalGrant_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawGrant"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OriginalGrantView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Label_print: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrintLabels"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelRunView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Label_document: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/x-zpl": string;
                    "text/html": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Label_list: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                subjectId?: string;
                state?: "active" | "retired";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Label_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Label_retire: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetireLabel"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LabelScan_list: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                labelId?: string;
                outcome?: "found" | "retired" | "unknown-code" | "wrong-length" | "wrong-character" | "wrong-check-symbol" | "wrong-authentication" | "of-another-jurisdiction" | "of-another-deployment";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelScanPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LabelScan_scan: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScanLabel"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScanResultView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LabelScan_incidentList: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                state?: "open" | "settled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelIncidentPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LabelScan_settle: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleLabelIncident"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelIncidentView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TestFire_ofCase: {
        parameters: {
            query: {
                caseId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestFireView"][];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TestFire_record: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordTestFire"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestFireView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Acquisition_page: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                caseId?: string;
                /** @description Only those whose candidates no examiner has looked at, or of which one is to be looked at again. */
                unreviewed?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcquisitionPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Acquisition_record: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description X3P surface (ISO 25178-72), at most 64 MiB
                     */
                    file: string;
                    /** Format: uuid */
                    caseId: string;
                    caseReference: string;
                    /** Format: uuid */
                    exhibitId: string;
                    /** @description What your laboratory calls this acquisition; partners see it */
                    reference: string;
                    /** @enum {string} */
                    itemKind: "FIREARM" | "PART" | "FIRED_CARTRIDGE_CASE" | "FIRED_BULLET" | "BULLET_FRAGMENT" | "LIVE_CARTRIDGE" | "TEST_FIRE_CASE" | "TEST_FIRE_BULLET" | "MOULD" | "CAST";
                    /** @enum {string} */
                    region: "BREECH_FACE" | "FIRING_PIN" | "FP_APERTURE_SHEAR" | "EJECTOR" | "EXTRACTOR" | "CHAMBER" | "LAND_ENGRAVED" | "GROOVE";
                    calibre: string;
                    /** @description Taken from the file when it is left out */
                    instrument?: string;
                    /** @description Partners that may compare against it, ISO 3166-1 alpha-2: a comma list, or the field repeated */
                    shareWith?: string;
                    /**
                     * @description Lead notices may carry the prepared surface
                     * @enum {string}
                     */
                    shareSurface?: "true" | "false";
                    /**
                     * @description The instrument wrote micrometres although the standard asks for metres
                     * @enum {string}
                     */
                    unitsConfirmed?: "micrometre";
                    /**
                     * Format: date-time
                     * @description When it was scanned; now when it is left out
                     */
                    acquiredAt?: string;
                    /**
                     * Format: uuid
                     * @description The registered instrument it was scanned with
                     */
                    instrumentId?: string;
                    /** @description Lands of the bullet */
                    lands?: number;
                    /** @enum {string} */
                    twist?: "LEFT" | "RIGHT";
                    /** @enum {string} */
                    rifling?: "CONVENTIONAL" | "POLYGONAL";
                    landWidthMm?: number;
                    /** @description Which land was taken, counted in the direction of twist from one the examiner marked */
                    land?: number;
                    /** @enum {string} */
                    breechFacePattern?: "PARALLEL" | "ARCHED" | "CIRCULAR" | "CROSS_HATCHED" | "GRANULAR" | "SMOOTH" | "OTHER";
                    /**
                     * @description Shape of the firing-pin aperture
                     * @enum {string}
                     */
                    apertureShape?: "CIRCULAR" | "ELLIPTICAL" | "RECTANGULAR" | "OTHER";
                    /** @description Hour of a clock face laid over the case head */
                    ejectorClock?: number;
                    extractorClock?: number;
                    /** @description Maker of another ballistic system that knows the item */
                    foreignVendor?: string;
                    foreignSite?: string;
                    foreignCase?: string;
                    foreignExhibit?: string;
                    /**
                     * @description Who may compare against it; the partners of shareWith when it is left out
                     * @enum {string}
                     */
                    audience?: "OWN" | "NAMED" | "REGION";
                    /**
                     * @description What partners may see; a picture when it is left out and shareSurface is not true
                     * @enum {string}
                     */
                    disclosure?: "SURFACE" | "PICTURE" | "EXISTENCE";
                    /**
                     * Format: uuid
                     * @description The version of the laboratory’s method that was followed
                     */
                    methodId?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcquisitionView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Acquisition_recordImages: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordImages"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcquisitionView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Acquisition_recordBullet: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordBullet"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcquisitionView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Acquisition_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcquisitionView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Acquisition_picture: {
        parameters: {
            query?: {
                /** @description Width in pixels. */
                width?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sharing_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharingView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sharing_change: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeSharing"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharingView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sharing_page: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                caseId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sharing_assess: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordAssessment"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sharing_missing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnassessedView"][];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SharedAcquisition_page: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharedAcquisitionPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Correlation_start: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartCorrelation"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrelationView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Correlation_page: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                acquisitionId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrelationPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Correlation_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrelationView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Correlation_cancel: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrelationView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Correlation_resume: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrelationView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Correlation_restart: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrelationView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Correlation_hurry: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrelationView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Candidate_ranked: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateList"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Candidate_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Candidate_picture: {
        parameters: {
            query?: {
                /** @description Width in pixels. */
                width?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Candidate_declareLead: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewCandidate"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Candidate_dismiss: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewCandidate"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Candidate_leaveOpen: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewCandidate"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Candidate_lookAgain: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewCandidate"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Link_page: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                state?: "reviewed_lead" | "notified" | "casts_requested" | "casts_received" | "compared" | "verified" | "confirmed_hit" | "not_confirmed" | "inconclusive_parked" | "superseded";
                caseId?: string;
                /** @description Only links that nobody has settled, or only settled ones; both when left out. */
                open?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Link_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Link_own: {
        parameters: {
            query?: {
                /** @description Width in pixels. */
                width?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Link_other: {
        parameters: {
            query?: {
                /** @description Width in pixels. */
                width?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Link_requestCast: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestSpecimens"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Link_compare: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompareLink"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Link_verify: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyLink"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Link_assign: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignExaminers"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Link_receiveOriginal: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordOriginal"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Link_resolve: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolveDisagreement"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Link_proposeSupersession: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeSupersession"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Link_confirmSupersession: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerSupersession"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Link_declineSupersession: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerSupersession"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LinkProofs_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExternalCandidate_page: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                acquisitionId?: string;
                state?: "candidate" | "lead" | "dismissed" | "undecided" | "second_look";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExternalCandidatePage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExternalCandidate_record: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordExternalCandidate"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExternalCandidateView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExternalCandidate_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExternalCandidateView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExternalCandidate_declareLead: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclareExternalLead"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExternalCandidateView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExternalCandidate_dismiss: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewCandidate"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExternalCandidateView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExternalCandidate_leaveOpen: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewCandidate"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExternalCandidateView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExternalCandidate_lookAgain: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewCandidate"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExternalCandidateView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConclusionScale_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConclusionScaleList"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConclusionScale_record: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordConclusionScale"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConclusionScaleView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HitOutcome_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HitOutcomeList"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HitOutcome_record: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordHitOutcome"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HitOutcomeList"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Funnel_funnel: {
        parameters: {
            query: {
                /** @description First day, ISO 8601. Candidates and leads are counted by the day on which they were recorded, by UTC. */
                from: string;
                /** @description Last day, counted too. */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HitFigures"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Funnel_export: {
        parameters: {
            query: {
                /** @description First day, ISO 8601. Candidates and leads are counted by the day on which they were recorded, by UTC. */
                from: string;
                /** @description Last day, counted too. */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Funnel_lengths: {
        parameters: {
            query: {
                /** @description First day, ISO 8601. Candidates and leads are counted by the day on which they were recorded, by UTC. */
                from: string;
                /** @description Last day, counted too. */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateFigures"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Network_graph: {
        parameters: {
            query?: {
                /** @description How many links and requests at most, newest first. */
                limit?: number;
                /** @description Only what hangs together with this case of one's own. */
                caseId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NetworkView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AcquisitionSurface_surface: {
        parameters: {
            query?: {
                /** @description As it was taken in, as it was prepared, or as it crosses borders and is compared; the finest prepared one when left out. */
                form?: "taken-in" | "prepared" | "exchanged";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Heights with their scale and the steps of their preparation; docs/microscope.md describes the file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CandidateMicroscope_own: {
        parameters: {
            query?: {
                /** @description As it was taken in, as it was prepared, or as it crosses borders and is compared; the finest prepared one when left out. */
                form?: "taken-in" | "prepared" | "exchanged";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Heights with their scale and the steps of their preparation; docs/microscope.md describes the file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CandidateMicroscope_other: {
        parameters: {
            query?: {
                /** @description As it was taken in, as it was prepared, or as it crosses borders and is compared; the finest prepared one when left out. */
                form?: "taken-in" | "prepared" | "exchanged";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Heights with their scale and the steps of their preparation; docs/microscope.md describes the file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CandidateMicroscope_annotated: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnotationList"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CandidateMicroscope_annotate: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeAnnotation"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnotationView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CandidateMicroscope_pictured: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotList"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CandidateMicroscope_picture: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttachSnapshot"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CandidateMicroscope_congruent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairCellsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LinkMicroscope_own: {
        parameters: {
            query?: {
                /** @description As it was taken in, as it was prepared, or as it crosses borders and is compared; the finest prepared one when left out. */
                form?: "taken-in" | "prepared" | "exchanged";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Heights with their scale and the steps of their preparation; docs/microscope.md describes the file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LinkMicroscope_other: {
        parameters: {
            query?: {
                /** @description As it was taken in, as it was prepared, or as it crosses borders and is compared; the finest prepared one when left out. */
                form?: "taken-in" | "prepared" | "exchanged";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Heights with their scale and the steps of their preparation; docs/microscope.md describes the file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LinkMicroscope_annotated: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnotationList"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LinkMicroscope_annotate: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeAnnotation"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnotationView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LinkMicroscope_pictured: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotList"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LinkMicroscope_picture: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttachSnapshot"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LinkMicroscope_congruent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairCellsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Annotation_withdraw: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawAnnotation"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnotationView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AlertStream_changes: {
        parameters: {
            query?: never;
            header: {
                "last-event-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Alert_list: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                /** @description The state before this look; what was queued is delivered by showing it. */
                state?: "queued" | "delivered" | "acknowledged";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Alert_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Alert_acknowledge: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AlertCourse_course: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertCourse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhookEndpoint_all: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointView"][];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhookEndpoint_register: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterWebhookEndpoint"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhookEndpoint_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhookEndpoint_change: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeWebhookEndpoint"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhookEndpoint_disable: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhookEndpoint_enable: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhookEndpoint_keys: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookKeyView"][];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhookEndpoint_addKey: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookKeyView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhookEndpoint_endKey: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                keyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhookEndpoint_test: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhookEndpoint_list: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                state?: "waiting" | "delivered" | "failed";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhookDelivery_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryLog"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhookDelivery_retry: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
