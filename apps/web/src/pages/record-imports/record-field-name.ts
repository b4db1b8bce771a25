import { useIntl } from 'react-intl';
import { useFieldName } from '../../language/field-names';

/** A field of a row in words: `mark2.text` is the text of the second mark. */
export function useRecordFieldName(): (name: string) => string {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  return (name) => {
    const [, group, number, part] = /^(mark|event)(\d+)\.(\w+)$/.exec(name) ?? [];
    if (group === undefined || number === undefined || part === undefined) return field(name);
    const values = { number, field: field(part) };
    return group === 'mark' ? t({ id: 'imports.mark' }, values) : t({ id: 'imports.event' }, values);
  };
}
