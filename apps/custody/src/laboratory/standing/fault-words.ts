import type { ExaminationFault } from '@headstamp/codes';
import type { PaperLanguage } from '@headstamp/documents';

/** What was not in order with the means of an examination, as papers say it. */
export interface FaultWords {
  readonly heading: string;
  readonly explained: string;
  /** Where nobody gave a reason and the jurisdiction only marks. */
  readonly noReason: string;
  readonly faults: Readonly<Record<ExaminationFault, string>>;
}

export const FAULT_WORDS: Readonly<Record<PaperLanguage, FaultWords>> = {
  en: {
    heading: 'Deviations',
    explained: 'The following was not in order when it was made or reviewed; the work went on for the reason given.',
    noReason: 'no reason stated: by rule of the laboratory it is marked only',
    faults: {
      'instrument-not-named': 'no registered instrument was named',
      'instrument-of-another-kind': 'the instrument named is not one for this work',
      'instrument-out-of-service': 'an instrument was out of service',
      'calibration-missing': 'an instrument had not been calibrated',
      'calibration-failed': 'the last calibration of an instrument was failed',
      'calibration-overdue': 'the calibration of an instrument had passed',
      'check-missing': 'an instrument had not been checked against its reference standard',
      'check-failed': 'the last check of an instrument against its reference standard was failed',
      'check-overdue': 'the check of an instrument against its reference standard had passed',
      'competence-missing': 'the official held no authorisation for this work',
      'competence-expired': 'the official’s authorisation had ended',
      'competence-suspended': 'the official’s authorisation was suspended',
      'method-not-approved': 'the version of the method was not approved',
      'method-not-valid': 'the version of the method was not valid on that day',
      'method-of-another-discipline': 'the method is one for other work',
    },
  },
  es: {
    heading: 'Desviaciones',
    explained: 'Lo siguiente no estaba en regla cuando se hizo o se revisó; el trabajo continuó por la razón indicada.',
    noReason: 'sin razón indicada: por regla del laboratorio solo se señala',
    faults: {
      'instrument-not-named': 'no se indicó un instrumento registrado',
      'instrument-of-another-kind': 'el instrumento indicado no es para este trabajo',
      'instrument-out-of-service': 'un instrumento estaba fuera de servicio',
      'calibration-missing': 'un instrumento no había sido calibrado',
      'calibration-failed': 'la última calibración de un instrumento no fue satisfactoria',
      'calibration-overdue': 'la calibración de un instrumento había vencido',
      'check-missing': 'un instrumento no se había comprobado con su patrón de referencia',
      'check-failed': 'la última comprobación de un instrumento con su patrón de referencia no fue satisfactoria',
      'check-overdue': 'la comprobación de un instrumento con su patrón de referencia había vencido',
      'competence-missing': 'el funcionario no tenía autorización para este trabajo',
      'competence-expired': 'la autorización del funcionario había terminado',
      'competence-suspended': 'la autorización del funcionario estaba suspendida',
      'method-not-approved': 'la versión del método no estaba aprobada',
      'method-not-valid': 'la versión del método no estaba vigente ese día',
      'method-of-another-discipline': 'el método es para otro trabajo',
    },
  },
};
