import type { MigrationInterface, QueryRunner } from 'typeorm';

const REGIONS = `('BREECH_FACE', 'FIRING_PIN', 'FP_APERTURE_SHEAR', 'EJECTOR', 'EXTRACTOR', 'CHAMBER', 'LAND_ENGRAVED', 'GROOVE')`;

/** Acquisitions of every mark and of pictures, what class the mark is of, and where else the item is known. */
export class AcquiredMeans1767500200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE ballistics.acquisition
        DROP CONSTRAINT acquisition_known_region, DROP CONSTRAINT acquisition_known_units,
        ADD COLUMN medium text NOT NULL DEFAULT 'SURFACE', ADD COLUMN land integer, ADD COLUMN class_characteristics jsonb NOT NULL DEFAULT '{}',
        ADD COLUMN foreign_references jsonb NOT NULL DEFAULT '[]', ADD COLUMN pictures jsonb NOT NULL DEFAULT '[]',
        ADD CONSTRAINT acquisition_known_region CHECK (region IN ${REGIONS}),
        ADD CONSTRAINT acquisition_known_medium CHECK (medium IN ('SURFACE', 'IMAGE')),
        ADD CONSTRAINT acquisition_known_units CHECK (units IN ('metre', 'micrometre-confirmed', 'none') AND (units = 'none') = (medium = 'IMAGE')),
        ADD CONSTRAINT acquisition_pictures_when_image CHECK ((medium = 'IMAGE') = (jsonb_typeof(pictures) = 'array' AND pictures <> '[]')),
        ADD CONSTRAINT acquisition_land_of_bullet CHECK (land IS NULL OR (region = 'LAND_ENGRAVED' AND land BETWEEN 1 AND 24))`);
    await runner.query(`ALTER TABLE ballistics.shared_acquisition ADD COLUMN class_characteristics jsonb NOT NULL DEFAULT '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ballistics.shared_acquisition DROP COLUMN class_characteristics');
    await runner.query(`
      ALTER TABLE ballistics.acquisition DROP CONSTRAINT acquisition_known_region, DROP CONSTRAINT acquisition_known_units,
        DROP CONSTRAINT acquisition_known_medium, DROP CONSTRAINT acquisition_pictures_when_image, DROP CONSTRAINT acquisition_land_of_bullet,
        DROP COLUMN medium, DROP COLUMN land, DROP COLUMN class_characteristics, DROP COLUMN foreign_references, DROP COLUMN pictures,
        ADD CONSTRAINT acquisition_known_region CHECK (region = 'BREECH_FACE'),
        ADD CONSTRAINT acquisition_known_units CHECK (units IN ('metre', 'micrometre-confirmed'))`);
  }
}
