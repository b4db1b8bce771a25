import { type ChangeEvent, type Dispatch, type SetStateAction, useEffect, useRef, useState } from 'react';
import type { FieldFault, Refusal } from '../api/refusal';
import { useFaultText } from '../language/fault-text';
import { useFieldName } from '../language/field-names';

type Written = string | undefined;
type TextKey<V> = { [K in keyof V & string]: V[K] extends Written ? K : never }[keyof V & string];
type ListKey<V> = { [K in keyof V & string]: V[K] extends readonly object[] ? K : never }[keyof V & string];
type ItemOf<L> = L extends readonly (infer Item)[] ? Item : never;

export interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) => void;
}

/** What somebody is writing, and what the server said of it. A part of a draft is a draft. */
export interface Draft<V> {
  readonly values: V;
  readonly change: (part: Partial<V>) => void;
  /** What is wrong with a field, as long as it stands as it was sent. */
  readonly faultOf: (name: keyof V & string) => string | undefined;
  /** Everything a text field, text area or select needs. */
  readonly field: (name: TextKey<V>) => FieldProps;
  readonly under: <K extends keyof V & string>(name: K) => Draft<V[K]>;
  readonly listed: <K extends ListKey<V>>(name: K) => DraftList<ItemOf<V[K]>>;
}

export interface DraftList<Item> {
  readonly items: readonly Draft<Item>[];
  readonly add: (item: Item) => void;
  readonly remove: (index: number) => void;
}

interface Speech {
  readonly faultText: (fault: FieldFault) => string;
  readonly fieldName: (name: string) => string;
  readonly faults: readonly FieldFault[];
  /** The value at a pointer when the faults were found. */
  readonly sent: (pointer: string) => unknown;
}

function valueAt(value: unknown, pointer: string): unknown {
  let at = value;
  for (const part of pointer.split('/').slice(1)) {
    if (at === null || typeof at !== 'object') return undefined;
    at = (at as Record<string, unknown>)[part];
  }
  return at;
}

function draftOf<V>(values: V, set: (update: (before: V) => V) => void, pointer: string, speech: Speech): Draft<V> {
  const change = (part: Partial<V>): void => set((before) => ({ ...before, ...part }));
  const faultOf = (name: keyof V & string): string | undefined => {
    const at = `${pointer}/${name}`;
    const fault = speech.faults.find((each) => each.pointer === at);
    return fault && speech.sent(at) === values[name] ? speech.faultText(fault) : undefined;
  };
  return {
    values,
    change,
    faultOf,
    field: (name) => ({
      label: speech.fieldName(name),
      value: (values[name] as Written) ?? '',
      error: faultOf(name),
      onChange: ({ currentTarget }) => change({ [name]: currentTarget.value } as unknown as Partial<V>),
    }),
    under: (name) =>
      draftOf(values[name], (update) => set((before) => ({ ...before, [name]: update(before[name]) })), `${pointer}/${name}`, speech),
    listed: <K extends ListKey<V>>(name: K): DraftList<ItemOf<V[K]>> => {
      type Item = ItemOf<V[K]>;
      const list = values[name] as readonly Item[];
      const setList = (update: (before: readonly Item[]) => readonly Item[]): void =>
        set((before) => ({ ...before, [name]: update(before[name] as readonly Item[]) }));
      return {
        items: list.map((item, index) =>
          draftOf<Item>(
            item,
            (update) => setList((before) => before.map((each, at) => (at === index ? update(each) : each))),
            `${pointer}/${name}/${index}`,
            speech,
          ),
        ),
        add: (item) => setList((before) => [...before, item]),
        remove: (index) => setList((before) => before.filter((_, at) => at !== index)),
      };
    },
  };
}

/** A draft of a command's body. Field names are the API's, so that a fault finds its field. */
export function useDraft<V extends object>(initial: V | (() => V), refusal: Refusal | null): Draft<V> {
  const [values, setValues]: [V, Dispatch<SetStateAction<V>>] = useState(initial);
  const faultText = useFaultText();
  const fieldName = useFieldName();
  const latest = useRef(values);
  const [sent, setSent] = useState<V | null>(null);
  useEffect(() => {
    latest.current = values;
  }, [values]);
  useEffect(() => {
    setSent(refusal ? latest.current : null);
  }, [refusal]);
  return draftOf(values, setValues, '', {
    faultText,
    fieldName,
    faults: sent ? (refusal?.faults ?? []) : [],
    sent: (pointer) => valueAt(sent, pointer),
  });
}
