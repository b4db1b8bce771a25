import { type ReactNode, useId } from 'react';

interface RangeFieldProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value in words, beside the slider and for whoever does not see it. */
  readonly words: string;
  readonly onChange: (value: number) => void;
}

/** A slider with its value written out. */
export function RangeField({ label, value, min, max, step, words, onChange }: RangeFieldProps): ReactNode {
  const id = useId();
  return (
    <div className="microscope-range">
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id} className="ident">
        {words}
      </output>
      <input
        id={id}
        type="range"
        dir="ltr"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={words}
        onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}
      />
    </div>
  );
}
