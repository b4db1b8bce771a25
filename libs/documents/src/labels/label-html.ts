import type { PaperLanguage } from '../words';
import { millimetresOf, type LabelContent, type LabelForm } from './label';
import { darkParts, vectorLabel } from './vector-plan';

/**
 * A page of HTML that prints one label to a sheet of the label's own size, without script and without anything from elsewhere.
 * Throws LabelDrawingError when something does not fit. @param copies of each label
 */
export function labelsAsHtml(labels: readonly LabelContent[], form: LabelForm, language: PaperLanguage, title: string, copies = 1): string {
  const { width, height } = millimetresOf(form.size);
  const style = `@page{size:${width}mm ${height}mm;margin:0}html,body{margin:0;background:#fff}svg{display:block;break-after:page;break-inside:avoid}svg:last-child{break-after:auto}`;
  const drawn = labels.flatMap((label) => Array<string>(copies).fill(svgOf(label, form)));
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>${style}</style></head><body>${drawn.join('\n')}</body></html>`;
}

function svgOf(label: LabelContent, form: LabelForm): string {
  const drawn = vectorLabel(label, form);
  const { width, height } = millimetresOf(form.size);
  const { plan } = drawn;
  const bars = darkParts(drawn).map(([x, y, wide, high]) => `M${x} ${y}h${wide}v${high}h-${wide}z`);
  const rows = plan.text.rows.map((row, at) => {
    const baseline = plan.text.y + at * plan.text.cell.height + plan.text.cell.size;
    // The face is the reader's own; the width is ours, so that no letter leaves the label.
    const wide = Math.min(plan.text.width, Array.from(row).length * plan.text.cell.width);
    return `<text x="${plan.text.x}" y="${baseline}" textLength="${wide}" lengthAdjust="spacingAndGlyphs">${escaped(row)}</text>`;
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${plan.width} ${plan.height}" role="img" aria-label="${escaped(plan.text.lines.join(', '))}">` +
    `<path shape-rendering="crispEdges" d="${bars.join('')}"/><g font-family="DejaVu Sans, Verdana, Arial, sans-serif" font-size="${plan.text.cell.size}">${rows.join('')}</g></svg>`
  );
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
