type Stated<T> = T extends readonly (infer Each)[]
  ? Stated<Each>[]
  : T extends object
    ? { [K in keyof T]?: Stated<Exclude<T[K], '' | null>> }
    : T;

/** What a form states: text trimmed, and left out where nothing was written, because the server takes no empty text. */
export function stated<T>(values: T): Stated<T> {
  if (Array.isArray(values)) return values.map((each: unknown) => stated(each)) as Stated<T>;
  if (values === null || typeof values !== 'object') return (typeof values === 'string' ? values.trim() : values) as Stated<T>;
  const kept = Object.entries(values).flatMap(([name, value]): [string, unknown][] => {
    const said: unknown = stated(value);
    return said === '' || said === null || said === undefined ? [] : [[name, said]];
  });
  return Object.fromEntries(kept) as Stated<T>;
}
