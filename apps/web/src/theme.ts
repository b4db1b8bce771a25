import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Gun-metal blue; shade 8 carries white text at 6.9:1. */
const steel: MantineColorsTuple = [
  '#eef4f8',
  '#dae6ee',
  '#b4cbdb',
  '#8caec7',
  '#6895b5',
  '#5085ab',
  '#437ca6',
  '#346a92',
  '#275d83',
  '#12303f',
];

/** The default shade 6 fails WCAG contrast under white text, hence 8. */
export const theme = createTheme({
  primaryColor: 'steel',
  primaryShade: 8,
  autoContrast: true,
  colors: { steel },
  // What is written keeps its own direction in a form of the other one: a calibre does not reverse while it is typed.
  components: { TextInput: { defaultProps: { dir: 'auto' } }, Textarea: { defaultProps: { dir: 'auto' } } },
  defaultRadius: 'sm',
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Liberation Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SFMono-Regular", "Cascadia Mono", "DejaVu Sans Mono", Menlo, monospace',
  headings: { fontWeight: '650', sizes: { h1: { fontSize: '1.6rem' }, h2: { fontSize: '1.2rem' }, h3: { fontSize: '1.02rem' } } },
});
