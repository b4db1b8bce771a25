import { StreamableFile } from '@nestjs/common';
import { FILE_ENDINGS, PHOTOGRAPH_MEDIA_TYPES, type PhotographMediaType } from './media-types';

const BINARY = { schema: { type: 'string', format: 'binary' } };
/** Any of the kinds that are kept, in the API's description. */
export const PHOTOGRAPH_FILE = { content: Object.fromEntries(PHOTOGRAPH_MEDIA_TYPES.map((type) => [type, BINARY])) };

interface Shown {
  readonly id: string;
  readonly mediaType: PhotographMediaType;
  readonly content: Buffer;
}

/** The answer that carries a photograph. It names no file of the sender: a name may say more than the picture. */
export const photographFile = ({ id, mediaType, content }: Shown, disposition: 'inline' | 'attachment'): StreamableFile =>
  new StreamableFile(content, {
    type: mediaType,
    disposition: `${disposition}; filename="${id}.${FILE_ENDINGS[mediaType]}"`,
    length: content.length,
  });
