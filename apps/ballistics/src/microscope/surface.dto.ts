import { IsIn, IsOptional } from 'class-validator';
import { SURFACE_FORMS, type SurfaceForm } from '../engine/height-grid';

export class SurfaceQuery {
  /** As it was taken in, as it was prepared, or as it crosses borders and is compared; the finest prepared one when left out. */
  @IsOptional() @IsIn(SURFACE_FORMS) readonly form?: SurfaceForm;
}

/** A file of heights in the API's description. */
export const HEIGHTS = {
  description: 'Heights with their scale and the steps of their preparation; docs/microscope.md describes the file',
  content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
};
