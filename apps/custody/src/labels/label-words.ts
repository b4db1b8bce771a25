import type { ItemKind } from '@headstamp/codes';
import type { PaperLanguage } from '@headstamp/documents';
import type { LabelSubjectKind } from './label-kinds';

type Named = ItemKind | LabelSubjectKind;

/** What stands on a label under the reference; no description, no serial number of a weapon. */
const WORDS: Readonly<Record<PaperLanguage, Readonly<Record<Named, string>>>> = {
  en: {
    FIREARM: 'Firearm',
    PART: 'Part of a firearm',
    FIRED_CARTRIDGE_CASE: 'Fired cartridge case',
    FIRED_BULLET: 'Fired bullet',
    BULLET_FRAGMENT: 'Bullet fragment',
    LIVE_CARTRIDGE: 'Live cartridge',
    TEST_FIRE_CASE: 'Test fire: case',
    TEST_FIRE_BULLET: 'Test fire: bullet',
    MOULD: 'Mould',
    CAST: 'Resin double cast',
    exhibit: 'Exhibit',
    mould: 'Mould',
    cast: 'Cast',
    place: 'Place',
    consignment: 'Consignment',
    package: 'Package',
  },
  es: {
    FIREARM: 'Arma de fuego',
    PART: 'Parte de arma de fuego',
    FIRED_CARTRIDGE_CASE: 'Vaina percutida',
    FIRED_BULLET: 'Proyectil disparado',
    BULLET_FRAGMENT: 'Fragmento de proyectil',
    LIVE_CARTRIDGE: 'Cartucho sin percutir',
    TEST_FIRE_CASE: 'Disparo de prueba: vaina',
    TEST_FIRE_BULLET: 'Disparo de prueba: proyectil',
    MOULD: 'Molde',
    CAST: 'Réplica de resina',
    exhibit: 'Elemento de prueba',
    mould: 'Molde',
    cast: 'Réplica',
    place: 'Lugar',
    consignment: 'Remesa',
    package: 'Bulto',
  },
};

/** Of an item what kind of item it is, of anything else what it is. */
export const wordOf = ({ kind, itemKind }: { kind: LabelSubjectKind; itemKind: ItemKind | null }, language: PaperLanguage): string =>
  WORDS[language][itemKind ?? kind];

export const SHEET_TITLES: Readonly<Record<PaperLanguage, string>> = { en: 'Labels', es: 'Etiquetas' };
