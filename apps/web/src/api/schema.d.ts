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
    "/api/trace-requests/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Releases a chain to the requester, with what it may be used for. */
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
        /** The office knows, and somebody there answers for it. */
        post: operations["Alert_acknowledge"];
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
            kind: "MANUFACTURE" | "IMPORT" | "STOCK_TRANSFER" | "PROOF" | "CONFISCATION" | "DEACTIVATION" | "OTHER";
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
            kind: "MANUFACTURER" | "IMPORTER" | "EXPORTER" | "WHOLESALER" | "RETAILER" | "STATE" | "COMPANY" | "PERSON";
            name: string;
            /** @description Number of the licence to make, trade or hold firearms. */
            licence?: string | null;
            /** @description ISO 3166 code of the state the holder is in, of the past too. */
            country: string;
        };
        HolderView: {
            id: string;
            /** @enum {string} */
            kind: "MANUFACTURER" | "IMPORTER" | "EXPORTER" | "WHOLESALER" | "RETAILER" | "STATE" | "COMPANY" | "PERSON";
            /** @description Null when its retention has ended. */
            name: string | null;
            licence: string | null;
            country: string;
            /** Format: date-time */
            recordedAt: string;
        };
        HolderPage: {
            items: components["schemas"]["HolderView"][];
            nextCursor: string | null;
        };
        RecordMark: {
            /** @enum {string} */
            kind: "MANUFACTURE" | "IMPORT" | "STOCK_TRANSFER" | "PROOF" | "CONFISCATION" | "DEACTIVATION" | "OTHER";
            /** @enum {string} */
            part: "FRAME" | "RECEIVER" | "BARREL" | "SLIDE" | "CYLINDER" | "BOLT" | "BREECH_BLOCK";
            /** @description Word for word, for example `GT 2009`; of an import mark of that form country and year are read from it. */
            text: string;
            /** @description ISO 3166 code, of the past too. */
            country?: string | null;
            year?: number | null;
            /** @enum {string|null} */
            method?: "STAMPED" | "DOT_PEEN" | "ENGRAVED" | "LASER" | "ETCHED" | "CAST" | "OTHER" | null;
            /** @enum {string|null} */
            legibility?: "CLEAR" | "WORN" | "PARTIAL" | "ILLEGIBLE" | null;
        };
        RecordLifeEvent: {
            /** @enum {string} */
            kind: "manufactured" | "exported" | "imported" | "transferred" | "lost" | "stolen" | "found" | "seized" | "deactivated" | "destroyed";
            /**
             * @description The part the holder plays in the chain.
             * @enum {string|null}
             */
            actor?: "MANUFACTURER" | "IMPORTER" | "EXPORTER" | "WHOLESALER" | "RETAILER" | "FIRST_PURCHASER" | "LATER_HOLDER" | "GOVERNMENT" | "MILITARY" | "PAWN" | "DESTROYED" | null;
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
        };
        RecordFirearm: {
            /** @description On the frame or receiver, as stamped; an unreadable character is written `?`, an unreadable stretch `*`. */
            serial?: string | null;
            /** @enum {string} */
            serialState: "COMPLETE" | "PARTIAL" | "OBLITERATED" | "RESTORED_FULL" | "RESTORED_PARTIAL" | "NONE" | "DUPLICATE";
            /** @description Where the barrel bears a number of its own. */
            barrelSerial?: string | null;
            make: string;
            model: string;
            /** @enum {string} */
            type: "A" | "B" | "C" | "D" | "G" | "J" | "K" | "M" | "O" | "P" | "Q" | "R" | "S" | "V" | "Z";
            calibre: string;
            /** @description ISO 3166 code, of the past too. */
            countryOfManufacture: string;
            yearOfManufacture?: number | null;
            /** @description When it was marked or entered in the register, as claimed; left out, now. */
            occurredAt?: string;
            marks?: components["schemas"]["RecordMark"][];
            lifeEvents?: components["schemas"]["RecordLifeEvent"][];
        };
        MarkView: {
            id: string;
            /** @enum {string} */
            kind: "MANUFACTURE" | "IMPORT" | "STOCK_TRANSFER" | "PROOF" | "CONFISCATION" | "DEACTIVATION" | "OTHER";
            /** @enum {string} */
            part: "FRAME" | "RECEIVER" | "BARREL" | "SLIDE" | "CYLINDER" | "BOLT" | "BREECH_BLOCK";
            text: string;
            country: string | null;
            year: number | null;
            /** @enum {string|null} */
            method: "CAST" | "OTHER" | "STAMPED" | "DOT_PEEN" | "ENGRAVED" | "LASER" | "ETCHED" | null;
            /** @enum {string|null} */
            legibility: "PARTIAL" | "CLEAR" | "WORN" | "ILLEGIBLE" | null;
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
            kind: "found" | "destroyed" | "lost" | "manufactured" | "exported" | "imported" | "transferred" | "stolen" | "seized" | "deactivated";
            /** @enum {string|null} */
            actor: "MANUFACTURER" | "IMPORTER" | "EXPORTER" | "WHOLESALER" | "RETAILER" | "FIRST_PURCHASER" | "LATER_HOLDER" | "GOVERNMENT" | "MILITARY" | "PAWN" | "DESTROYED" | null;
            holder: components["schemas"]["LifeEventHolderView"] | null;
            /** @description As far as it is known: a year, a month or a day. */
            date: string;
            document: string | null;
            country: string | null;
            /** Format: date-time */
            recordedAt: string;
        };
        LifeCycleFlagView: {
            /** @enum {string} */
            code: "in-the-future" | "after-destruction" | "before-year-of-manufacture" | "before-manufacture" | "manufactured-twice" | "changed-hands-while-missing" | "import-mark-before-manufacture";
            /** @description The entry it was seen at; null when it concerns the marks. */
            lifeEventId: string | null;
        };
        FirearmDetail: {
            marks: components["schemas"]["MarkView"][];
            /** @description Earliest first. */
            lifeEvents: components["schemas"]["LifeEventView"][];
            flags: components["schemas"]["LifeCycleFlagView"][];
            id: string;
            /** @description As stamped. */
            serial: string | null;
            serialNormalised: string | null;
            /** @enum {string} */
            serialState: "COMPLETE" | "PARTIAL" | "OBLITERATED" | "RESTORED_FULL" | "RESTORED_PARTIAL" | "NONE" | "DUPLICATE";
            barrelSerial: string | null;
            make: string;
            model: string;
            /** @enum {string} */
            type: "A" | "B" | "C" | "D" | "G" | "J" | "K" | "M" | "O" | "P" | "Q" | "R" | "S" | "V" | "Z";
            calibre: string;
            countryOfManufacture: string;
            yearOfManufacture: number | null;
            /** Format: date-time */
            recordedAt: string;
        };
        FirearmFound: {
            /** @description Of a noisy search, where the number asked for differs from the recorded one, in words. */
            differences: string[];
            id: string;
            /** @description As stamped. */
            serial: string | null;
            serialNormalised: string | null;
            /** @enum {string} */
            serialState: "COMPLETE" | "PARTIAL" | "OBLITERATED" | "RESTORED_FULL" | "RESTORED_PARTIAL" | "NONE" | "DUPLICATE";
            barrelSerial: string | null;
            make: string;
            model: string;
            /** @enum {string} */
            type: "A" | "B" | "C" | "D" | "G" | "J" | "K" | "M" | "O" | "P" | "Q" | "R" | "S" | "V" | "Z";
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
            make?: string | null;
            model?: string | null;
            /**
             * @description NCIC GTYP code, for example P for a pistol.
             * @enum {string|null}
             */
            type?: "A" | "B" | "C" | "D" | "G" | "J" | "K" | "M" | "O" | "P" | "Q" | "R" | "S" | "V" | "Z" | null;
            calibre?: string | null;
            /** @description ISO 3166-1 alpha-2, or ISO 3166-3 for a former state. */
            countryOfOrigin?: string | null;
            marks?: components["schemas"]["MarkRead"][];
        };
        TraceRequestDraft: {
            /** @description What your office calls the request; one is made up when you give none. */
            reference?: string;
            /**
             * Format: uuid
             * @description Your own case file. It is not sent.
             */
            caseId?: string | null;
            /** @description Country that is asked, ISO 3166-1 alpha-2. It must take part in the exchange. */
            addressee?: string | null;
            /** @enum {string} */
            priority?: "ROUTINE" | "URGENT";
            urgentBecause?: string | null;
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
        };
        MarkReadView: {
            /** @enum {string} */
            kind: "MANUFACTURE" | "IMPORT" | "STOCK_TRANSFER" | "PROOF" | "CONFISCATION" | "DEACTIVATION" | "OTHER";
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
            make: string | null;
            model: string | null;
            /** @description NCIC GTYP code. */
            type: string | null;
            calibre: string | null;
            countryOfOrigin: string | null;
            marks: components["schemas"]["MarkReadView"][];
        };
        ProposedAddresseeView: {
            country: string;
            /** @enum {string} */
            reason: "import-mark" | "manufacture-mark" | "country-of-origin";
            /** @description The year that the mark names. */
            year: number | null;
            /** @enum {string} */
            standing: "own" | "addressable" | "not-on-this-deployment";
            jurisdictionId: string | null;
        };
        JurisdictionName: {
            jurisdictionId: string;
            /** @description ISO 3166-1 alpha-2. */
            code: string;
            name: string;
        };
        TraceRequestView: {
            urgentBecause: string | null;
            caseId: string | null;
            firearm: components["schemas"]["FirearmReadView"];
            /** @enum {string|null} */
            illicitGround: "NATIONAL_LAW" | "UNSC_EMBARGO" | "NOT_MARKED" | "UNLICENSED_MANUFACTURE" | "UNLICENSED_TRANSFER" | null;
            whyIllicit: string | null;
            howFound: string | null;
            intendedUse: string | null;
            recoveredOn: string | null;
            recoveredIn: string | null;
            /** Format: date-time */
            acknowledgedAt: string | null;
            /** Format: date-time */
            answeredAt: string | null;
            /** @description What a submission would still be refused for. Empty once submitted. */
            missing: ("type" | "serial" | "calibre" | "recoveredOn" | "illicitGround" | "whyIllicit" | "howFound" | "serialState" | "make" | "countryOfOrigin" | "addressee" | "urgentBecause" | "intendedUse" | "recoveredIn" | "markings")[];
            /** @description Whom to ask, most promising first. Only where we are the requester. */
            routing: components["schemas"]["ProposedAddresseeView"][];
            id: string;
            reference: string;
            /** @enum {string} */
            ourPart: "requester" | "addressee";
            requester: components["schemas"]["JurisdictionName"] | null;
            addressee: components["schemas"]["JurisdictionName"] | null;
            /** @enum {string} */
            state: "closed" | "refused" | "answered" | "no_record" | "cancelled" | "acknowledged" | "draft" | "submitted";
            /** @enum {string} */
            priority: "ROUTINE" | "URGENT";
            /** Format: date-time */
            submittedAt: string | null;
            /** Format: date-time */
            dueAt: string | null;
            overdue: boolean;
            make: string | null;
            calibre: string | null;
            serial: string | null;
            /** Format: date-time */
            recordedAt: string;
            version: number;
        };
        TraceRequestSummary: {
            id: string;
            reference: string;
            /** @enum {string} */
            ourPart: "requester" | "addressee";
            requester: components["schemas"]["JurisdictionName"] | null;
            addressee: components["schemas"]["JurisdictionName"] | null;
            /** @enum {string} */
            state: "closed" | "refused" | "answered" | "no_record" | "cancelled" | "acknowledged" | "draft" | "submitted";
            /** @enum {string} */
            priority: "ROUTINE" | "URGENT";
            /** Format: date-time */
            submittedAt: string | null;
            /** Format: date-time */
            dueAt: string | null;
            overdue: boolean;
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
            /** @enum {string} */
            outcome: "refused" | "answered" | "no_record";
            /** @enum {string|null} */
            extent: "full" | "partial" | null;
            /** @enum {string|null} */
            endState: "DUPLICATE" | "NOT_MARKED" | "TRACED_FIRST_PURCHASER" | "TRACED_DEALER_ONLY" | "TRACED_WHOLESALE_ONLY" | "TRACED_GOVERNMENT_OR_MILITARY" | "TRACED_EXPORT_FOREIGN" | "STOLEN_OR_LOST_BEFORE_SALE" | "RECORDS_NOT_AVAILABLE" | "TOO_OLD" | "SERIAL_OBLITERATED" | "SERIAL_INVALID_OR_INCOMPLETE" | "DESCRIPTION_INSUFFICIENT" | "IMPORTER_UNKNOWN" | "CRAFT_OR_PRIVATELY_MADE" | "CANCELLED" | null;
            /** @enum {string|null} */
            refusalGround: "OTHER" | "CRIMINAL_INVESTIGATION" | "CONFIDENTIALITY_LAW" | "CONFIDENTIALITY_NOT_GUARANTEED" | "NATIONAL_SECURITY" | null;
            remarks: string | null;
            useConditions: ("INVESTIGATION_ONLY" | "NO_ONWARD_TRANSFER" | "NOT_AS_EVIDENCE" | "CONSULT_BEFORE_ACTION")[];
            chain: components["schemas"]["ChainRowView"][];
            timeToCrime: components["schemas"]["TimeToCrimeView"];
        };
        DifferenceView: {
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
            differs: components["schemas"]["DifferenceView"][];
            chain: components["schemas"]["ChainRowView"][];
        };
        RecordsSearchView: {
            /** Format: date-time */
            searchedAt: string;
            /** @description Most likely first. */
            candidates: components["schemas"]["RecordCandidateView"][];
        };
        TraceRequestDetail: {
            urgentBecause: string | null;
            caseId: string | null;
            firearm: components["schemas"]["FirearmReadView"];
            /** @enum {string|null} */
            illicitGround: "NATIONAL_LAW" | "UNSC_EMBARGO" | "NOT_MARKED" | "UNLICENSED_MANUFACTURE" | "UNLICENSED_TRANSFER" | null;
            whyIllicit: string | null;
            howFound: string | null;
            intendedUse: string | null;
            recoveredOn: string | null;
            recoveredIn: string | null;
            /** Format: date-time */
            acknowledgedAt: string | null;
            /** Format: date-time */
            answeredAt: string | null;
            /** @description What a submission would still be refused for. Empty once submitted. */
            missing: ("type" | "serial" | "calibre" | "recoveredOn" | "illicitGround" | "whyIllicit" | "howFound" | "serialState" | "make" | "countryOfOrigin" | "addressee" | "urgentBecause" | "intendedUse" | "recoveredIn" | "markings")[];
            /** @description Whom to ask, most promising first. Only where we are the requester. */
            routing: components["schemas"]["ProposedAddresseeView"][];
            id: string;
            reference: string;
            /** @enum {string} */
            ourPart: "requester" | "addressee";
            requester: components["schemas"]["JurisdictionName"] | null;
            addressee: components["schemas"]["JurisdictionName"] | null;
            /** @enum {string} */
            state: "closed" | "refused" | "answered" | "no_record" | "cancelled" | "acknowledged" | "draft" | "submitted";
            /** @enum {string} */
            priority: "ROUTINE" | "URGENT";
            /** Format: date-time */
            submittedAt: string | null;
            /** Format: date-time */
            dueAt: string | null;
            overdue: boolean;
            make: string | null;
            calibre: string | null;
            serial: string | null;
            /** Format: date-time */
            recordedAt: string;
            version: number;
            answer: components["schemas"]["TraceAnswerView"] | null;
            /** @description Only for the addressee's focal point. */
            recordsSearch: components["schemas"]["RecordsSearchView"] | null;
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
        };
        AnswerTraceRequest: {
            /**
             * Format: uuid
             * @description `recordId` of a proposed record; every row of its chain is released but those in `withhold`.
             */
            proposalCandidateRecordId?: string;
            /** @description The chain itself, where no proposed record is the firearm. May be empty where the end state says why. */
            chain?: components["schemas"]["ChainRowStated"][];
            /** @description Sequence numbers of rows that stay at home. */
            withhold?: number[];
            /** @enum {string} */
            endState: "TRACED_FIRST_PURCHASER" | "TRACED_DEALER_ONLY" | "TRACED_WHOLESALE_ONLY" | "TRACED_GOVERNMENT_OR_MILITARY" | "TRACED_EXPORT_FOREIGN" | "STOLEN_OR_LOST_BEFORE_SALE" | "RECORDS_NOT_AVAILABLE" | "TOO_OLD" | "SERIAL_OBLITERATED" | "SERIAL_INVALID_OR_INCOMPLETE" | "DESCRIPTION_INSUFFICIENT" | "IMPORTER_UNKNOWN" | "NOT_MARKED" | "CRAFT_OR_PRIVATELY_MADE" | "DUPLICATE" | "CANCELLED";
            /**
             * @description Left out, the answer is full unless rows are withheld.
             * @enum {string}
             */
            extent?: "full" | "partial";
            useConditions: ("INVESTIGATION_ONLY" | "NO_ONWARD_TRANSFER" | "NOT_AS_EVIDENCE" | "CONSULT_BEFORE_ACTION")[];
            remarks?: string;
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
        RegisterExhibit: {
            /** Format: uuid */
            caseId: string;
            /** @enum {string} */
            kind: "FIREARM" | "PART" | "FIRED_CARTRIDGE_CASE" | "FIRED_BULLET" | "BULLET_FRAGMENT" | "LIVE_CARTRIDGE" | "TEST_FIRE_CASE" | "TEST_FIRE_BULLET" | "MOULD" | "CAST";
            /** @description What is written on the container; left out, the next free one of the laboratory is given. */
            reference?: string;
            /**
             * Format: uuid
             * @description What it comes from: for a test fire, the firearm.
             */
            parentId?: string;
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
        HoldingView: {
            /** @description The official, or the jurisdiction that accepted the item as a whole. */
            holderId: string;
            /** @enum {string} */
            holderKind: "official" | "jurisdiction";
            /** @description Who answers for it here; null when it is held abroad. */
            officialId: string | null;
            from: string;
            /** @description Null while it lasts. */
            to: string | null;
            /** @description The event with which it began. */
            by: string;
        };
        CustodyEventView: {
            /** @description Id of the event in the log. */
            id: string;
            kind: string;
            officialId: string;
            occurredAt: string;
            recordedAt: string;
            /** @description Public facts: identifiers, seals, hashes, signatures. */
            facts: Record<string, never>;
        };
        CustodyFlagView: {
            code: string;
            /** @description Place in `events`, from 0. */
            at: number;
            kind: string;
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
            disputed: boolean;
            originJurisdictionId: string | null;
            registeredBy: string;
            occurredAt: string;
            recordedAt: string;
            version: number;
            parent: components["schemas"]["ExhibitView"] | null;
            /** @description Test fires of a firearm, moulds of an original, casts of a mould. */
            children: components["schemas"]["ExhibitView"][];
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
        RegionReviewFields: {
            /** @enum {string} */
            region: "BREECH_FACE" | "FIRING_PIN" | "FP_APERTURE_SHEAR" | "EJECTOR" | "EXTRACTOR" | "CHAMBER" | "LAND_ENGRAVED" | "GROOVE";
            /** @enum {string} */
            verdict: "REPRODUCED" | "PARTIAL" | "NOT_REPRODUCED";
            defects: ("VOID" | "BUBBLE" | "SHRINKAGE" | "TEAR" | "INCOMPLETE_POUR" | "SURFACE_TACK" | "MISREGISTERED" | "CONTAMINATED" | "DAMAGED_ORIGINAL")[];
        };
        ReviewView: {
            reviewerId: string;
            fitFor: ("MICROSCOPY" | "ABIS_ENTRY" | "TRAINING" | "REJECTED")[];
            perRegion: components["schemas"]["RegionReviewFields"][];
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
            journeys: components["schemas"]["JourneyView"][];
            timeline: components["schemas"]["TimelineView"];
        };
        ReviewCast: {
            /** @description What the cast is passed for; REJECTED stands alone. */
            fitFor: ("MICROSCOPY" | "ABIS_ENTRY" | "TRAINING" | "REJECTED")[];
            perRegion: components["schemas"]["RegionReviewFields"][];
            /** @description At which the cast was checked against the original. */
            magnification: number;
            remarks?: string;
        };
        OfferHandover: {
            /** Format: uuid */
            receiverOfficialId: string;
            purpose: string;
            /** @description After this moment the offer cannot be accepted; left out, it stays open. */
            expiresAt?: string;
        };
        HandoverView: {
            id: string;
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
            state: "refused" | "accepted" | "open" | "disputed" | "expired" | "withdrawn";
            /** @description SHA-256 (hex) of the signed offer, which the answer names. */
            offerHash: string;
            offerSignature: string;
            answerSignature: string | null;
            offeredAt: string;
            answeredAt: string | null;
            sealFound: string | null;
            sealIntact: boolean | null;
            condition: string | null;
            reason: string | null;
            /** @description `seal-differs`, `seal-broken`: why custody did not move. */
            discrepancy: string[];
        };
        AcceptHandover: {
            /** @description The number on the seal as found; left out when there is none. */
            sealFound?: string;
            sealIntact: boolean;
            /** @description Of the item and its container, as found. */
            condition: string;
        };
        RefuseHandover: {
            reason: string;
        };
        HandoverPage: {
            items: components["schemas"]["HandoverView"][];
            nextCursor: string | null;
        };
        PackConsignment: {
            /** @description ISO 3166-1 alpha-2 code of the recipient. */
            to: string;
            /**
             * Format: uuid
             * @description The ballistic link the casts travel for.
             */
            linkId: string;
            castIds: string[];
            sealNumber: string;
            /** @description Left out, the next free one is given. */
            reference?: string;
            /**
             * @description What every cast must have been passed for.
             * @enum {string}
             */
            purpose?: "MICROSCOPY" | "ABIS_ENTRY" | "TRAINING";
            /** @description When it was packed and sealed; left out, now. */
            packedAt?: string;
        };
        ConsignmentCastView: {
            castId: string;
            label: string;
            mouldOrdinal: number;
            castOrdinal: number;
            regions: ("BREECH_FACE" | "FIRING_PIN" | "FP_APERTURE_SHEAR" | "EJECTOR" | "EXTRACTOR" | "CHAMBER" | "LAND_ENGRAVED" | "GROOVE")[];
            fitFor: ("MICROSCOPY" | "ABIS_ENTRY" | "TRAINING" | "REJECTED")[];
            state: string;
            custodianOfficialId: string | null;
            holderId: string | null;
        };
        ConsignmentDetailView: {
            casts: components["schemas"]["ConsignmentCastView"][];
            id: string;
            /** @enum {string} */
            direction: "in" | "out";
            /** @description The other side. */
            counterpartId: string;
            reference: string;
            linkId: string;
            /** @enum {string|null} */
            purpose: "MICROSCOPY" | "ABIS_ENTRY" | "TRAINING" | "REJECTED" | null;
            sealNumber: string;
            state: string;
            packedBy: string | null;
            packedAt: string | null;
            courier: string | null;
            trackingNumber: string | null;
            expectedOn: string | null;
            dispatchedAt: string | null;
            offerHash: string | null;
            noticeDocumentId: string | null;
            receiptDocumentId: string | null;
            sealFound: string | null;
            sealIntact: boolean | null;
            condition: string | null;
            refusalReason: string | null;
            discrepancy: string[];
            receivedAt: string | null;
            answeredBy: string | null;
            answeredAt: string | null;
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
            sealNumber: string;
            state: string;
            packedBy: string | null;
            packedAt: string | null;
            courier: string | null;
            trackingNumber: string | null;
            expectedOn: string | null;
            dispatchedAt: string | null;
            offerHash: string | null;
            noticeDocumentId: string | null;
            receiptDocumentId: string | null;
            sealFound: string | null;
            sealIntact: boolean | null;
            condition: string | null;
            refusalReason: string | null;
            discrepancy: string[];
            receivedAt: string | null;
            answeredBy: string | null;
            answeredAt: string | null;
            recordedAt: string;
            version: number;
        };
        ConsignmentPage: {
            items: components["schemas"]["ConsignmentView"][];
            nextCursor: string | null;
        };
        DispatchConsignment: {
            courier: string;
            trackingNumber?: string;
            expectedOn?: string;
            dispatchedAt: string;
        };
        AcceptConsignment: {
            /** @description The number on the seal as found. */
            sealFound: string;
            /** @description False when it was broken or had been opened. */
            sealIntact?: boolean;
            /** @description Of the parcel and the casts, as found. */
            condition: string;
            receivedAt: string;
        };
        RefuseConsignment: {
            reason: string;
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
            acquisitionId: string;
            /** @enum {string} */
            state: "failed" | "done" | "queued" | "running" | "cancelled";
            /** @description Share of the work that is done, 0 to 1. */
            progress: number;
            done: number;
            total: number;
            /** @description Acquisitions it is compared against. */
            compared: number;
            /** @description Shared acquisitions left out because another engine version prepared them. */
            leftOut: number;
            engineVersion: string;
            parameters: Record<string, never>;
            parametersHash: string;
            failure: string | null;
            /** Format: date-time */
            startedAt: string | null;
            /** Format: date-time */
            endedAt: string | null;
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
            /** @description The file itself says that no specimen was scanned. */
            synthetic: boolean;
            fileSha256: string;
            fileBytes: number;
            /** @enum {string} */
            units: "metre" | "micrometre-confirmed";
            /** @description What the reader of the file noticed although it accepted it. */
            findings: string[];
            shareWith: string[];
            shareSurface: boolean;
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
        AcquisitionPage: {
            items: components["schemas"]["AcquisitionView"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        SharedAcquisitionView: {
            id: string;
            /** @description ISO 3166-1 alpha-2 of the owner. */
            owner: string;
            /** @description What the owner calls the item. */
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
        };
        SharedAcquisitionPage: {
            items: components["schemas"]["SharedAcquisitionView"][];
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
            engineVersion: string;
            parametersHash: string;
            fileSha256: string;
            otherFileSha256: string;
            /** @enum {string} */
            note: "candidate: for review by an examiner";
            /** @enum {string} */
            state: "candidate" | "lead" | "dismissed";
            /** @description The link, when the review declared a lead. */
            linkId: string | null;
            /** Format: date-time */
            reviewedAt: string | null;
            reviewReason: string | null;
            version: number;
        };
        CandidateList: {
            correlation: components["schemas"]["CorrelationView"] | null;
            items: components["schemas"]["CandidateView"][];
        };
        ReviewCandidate: {
            /** @description What the examiner saw on both surfaces. */
            reason: string;
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
        ComparisonView: {
            /** @enum {string} */
            basis: "ORIGINAL_ORIGINAL" | "ORIGINAL_CAST" | "CAST_CAST" | "IMAGE_ONLY";
            specimens: string[];
            instrument: string;
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
            conclusion: "IDENTIFICATION" | "INCONCLUSIVE_A" | "INCONCLUSIVE_B" | "INCONCLUSIVE_C" | "ELIMINATION" | "UNSUITABLE" | null;
            remarks: string | null;
        };
        VerificationView: {
            verifierReference: string;
            /** @enum {string} */
            conclusion: "IDENTIFICATION" | "INCONCLUSIVE_A" | "INCONCLUSIVE_B" | "INCONCLUSIVE_C" | "ELIMINATION" | "UNSUITABLE";
            remarks: string | null;
            /** @enum {string} */
            outcome: "confirmed_hit" | "not_confirmed" | "inconclusive_parked" | "verified";
            /** Format: date-time */
            verifiedAt: string;
        };
        ReportView: {
            /** @enum {string} */
            basis: "ORIGINAL_ORIGINAL" | "ORIGINAL_CAST" | "CAST_CAST" | "IMAGE_ONLY";
            scale: string;
            scaleVersion: string;
            /** @enum {string} */
            conclusion: "IDENTIFICATION" | "INCONCLUSIVE_A" | "INCONCLUSIVE_B" | "INCONCLUSIVE_C" | "ELIMINATION" | "UNSUITABLE";
            /** @enum {string} */
            verification: "IDENTIFICATION" | "INCONCLUSIVE_A" | "INCONCLUSIVE_B" | "INCONCLUSIVE_C" | "ELIMINATION" | "UNSUITABLE";
            /** @enum {string} */
            outcome: "confirmed_hit" | "not_confirmed" | "inconclusive_parked" | "verified";
            examinedSpecimens: string[];
            examinerReference: string;
            verifierReference: string;
            concludedOn: string;
            verifiedOn: string;
            caseReference: string;
        };
        LinkView: {
            id: string;
            /** @enum {string} */
            ourPart: "declarer" | "recipient" | "domestic";
            /** @enum {string} */
            state: "confirmed_hit" | "not_confirmed" | "inconclusive_parked" | "verified" | "compared" | "reviewed_lead" | "notified" | "casts_requested" | "casts_received";
            /**
             * @description `already-known-link`: the two cases were linked before, so this is no further hit.
             * @enum {string|null}
             */
            comment: "already-known-link" | "conclusions-differ" | "reports-disagree" | null;
            own: components["schemas"]["LinkItemView"];
            other: components["schemas"]["LinkItemView"];
            /** @description The other side's surface can be looked at here. */
            otherSurfaceShared: boolean;
            /** @description Of the candidate it came from: it ordered a list and is no finding. */
            score: number;
            engineVersion: string;
            parametersHash: string;
            reviewedOn: string;
            /** Format: date-time */
            castsRequestedAt: string | null;
            /** @description Casts from the other side that custody took over for this link. */
            receivedCastIds: string[];
            comparison: components["schemas"]["ComparisonView"] | null;
            verification: components["schemas"]["VerificationView"] | null;
            report: components["schemas"]["ReportView"] | null;
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
             * @description AFTE range of conclusions.
             * @enum {string}
             */
            conclusion: "IDENTIFICATION" | "INCONCLUSIVE_A" | "INCONCLUSIVE_B" | "INCONCLUSIVE_C" | "ELIMINATION" | "UNSUITABLE";
            remarks?: string;
        };
        VerifyLink: {
            /** @enum {string} */
            conclusion: "IDENTIFICATION" | "INCONCLUSIVE_A" | "INCONCLUSIVE_B" | "INCONCLUSIVE_C" | "ELIMINATION" | "UNSUITABLE";
            remarks?: string;
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
            kind: "trace-request" | "trace-answer" | "cast-request" | "receipt" | "lead" | "consignment" | "hit";
            subjectKind: string;
            subjectId: string;
            /** @description Null when it arose at home. */
            sender: components["schemas"]["AlertSender"] | null;
            urgent: boolean;
            roles: ("marking-officer" | "investigator" | "examiner" | "focal-point" | "laboratory-manager" | "auditor" | "administrator")[];
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
                kind?: "MANUFACTURER" | "IMPORTER" | "EXPORTER" | "WHOLESALER" | "RETAILER" | "STATE" | "COMPANY" | "PERSON";
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
    Firearm_search: {
        parameters: {
            query: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                /** @description The serial number of frame or barrel, or how it begins; case, spaces and dashes do not matter. */
                serial?: string;
                /** @description `prefix` finds numbers that begin so; `noisy` finds numbers that may have been misread as this one, nearest first, on one page. */
                match: "prefix" | "noisy";
                /** @description The maker's name; case, accents and spaces do not matter. */
                make?: string;
                model?: string;
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
    TraceRequest_list: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                /** @description Requests that we made, or requests that we are to answer; both when left out. */
                part?: "requester" | "addressee";
                state?: "draft" | "submitted" | "acknowledged" | "answered" | "no_record" | "refused" | "cancelled" | "closed";
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
    Exhibit_list: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                caseId?: string;
                kind?: "FIREARM" | "PART" | "FIRED_CARTRIDGE_CASE" | "FIRED_BULLET" | "BULLET_FRAGMENT" | "LIVE_CARTRIDGE" | "TEST_FIRE_CASE" | "TEST_FIRE_BULLET" | "MOULD" | "CAST";
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
    Consignment_list: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                direction?: "in" | "out";
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
    CustodyHistory_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "cast" | "mould" | "exhibit" | "consignment";
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
                    region: "BREECH_FACE";
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
            query: {
                /** @description Width in pixels. */
                width: number;
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
            query: {
                /** @description Width in pixels. */
                width: number;
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
    Link_page: {
        parameters: {
            query?: {
                /** @description How many items, at most 200. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave it out for the first page. */
                cursor?: string;
                state?: "reviewed_lead" | "notified" | "casts_requested" | "casts_received" | "compared" | "verified" | "confirmed_hit" | "not_confirmed" | "inconclusive_parked";
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
            query: {
                /** @description Width in pixels. */
                width: number;
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
            query: {
                /** @description Width in pixels. */
                width: number;
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
}
