import { APERTURE_SHAPES, BREECH_FACE_PATTERNS, ITEM_KINDS, RIFLINGS, SHARING_AUDIENCES, SHARING_DISCLOSURES, TWISTS } from '@headstamp/codes';
import { X3P_LIMITS } from '@headstamp/toolmarks';
import { ACQUIRED_REGIONS } from './acquisition.rules';

/** What the form may hold before it is refused; no field but the file is long. */
export const LARGEST_SCAN = { fileSize: X3P_LIMITS.fileBytes, files: 1, fields: 80, fieldSize: 4_096, fieldNameSize: 100 };

const text = (description?: string): Record<string, string> => ({ type: 'string', ...(description && { description }) });

const code = (codes: readonly string[], description?: string): object => ({ type: 'string', enum: [...codes], ...(description && { description }) });

/** The form of an acquisition as the API's description shows it. */
export const ACQUISITION_FORM = {
  type: 'object',
  required: ['file', 'caseId', 'caseReference', 'exhibitId', 'reference', 'itemKind', 'region', 'calibre'],
  properties: {
    file: { type: 'string', format: 'binary', description: 'X3P surface (ISO 25178-72), at most 64 MiB' },
    caseId: { type: 'string', format: 'uuid' },
    caseReference: text(),
    exhibitId: { type: 'string', format: 'uuid' },
    reference: text('What your laboratory calls this acquisition; partners see it'),
    itemKind: { type: 'string', enum: [...ITEM_KINDS] },
    region: { type: 'string', enum: [...ACQUIRED_REGIONS] },
    calibre: text(),
    instrument: text('Taken from the file when it is left out'),
    shareWith: text('Partners that may compare against it, ISO 3166-1 alpha-2: a comma list, or the field repeated'),
    shareSurface: { type: 'string', enum: ['true', 'false'], description: 'Lead notices may carry the prepared surface' },
    unitsConfirmed: {
      type: 'string',
      enum: ['micrometre'],
      description: 'The instrument wrote micrometres although the standard asks for metres',
    },
    acquiredAt: { type: 'string', format: 'date-time', description: 'When it was scanned; now when it is left out' },
    instrumentId: { type: 'string', format: 'uuid', description: 'The registered instrument it was scanned with' },
    lands: { type: 'integer', description: 'Lands of the bullet' },
    twist: code(TWISTS),
    rifling: code(RIFLINGS),
    landWidthMm: { type: 'number' },
    land: { type: 'integer', description: 'Which land was taken, counted in the direction of twist from one the examiner marked' },
    breechFacePattern: code(BREECH_FACE_PATTERNS),
    apertureShape: code(APERTURE_SHAPES, 'Shape of the firing-pin aperture'),
    ejectorClock: { type: 'integer', description: 'Hour of a clock face laid over the case head' },
    extractorClock: { type: 'integer' },
    foreignVendor: text('Maker of another ballistic system that knows the item'),
    foreignSite: text(),
    foreignCase: text(),
    foreignExhibit: text(),
    audience: code(SHARING_AUDIENCES, 'Who may compare against it; the partners of shareWith when it is left out'),
    disclosure: code(SHARING_DISCLOSURES, 'What partners may see; a picture when it is left out and shareSurface is not true'),
    methodId: { type: 'string', format: 'uuid', description: 'The version of the laboratory’s method that was followed' },
  },
};

/** A picture in the API's description. */
export const PNG = { content: { 'image/png': { schema: { type: 'string', format: 'binary' } } } };
