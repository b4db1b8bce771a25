/** `proved`: holds whoever wrote the file. `broken`: contradicts itself or a key. `open`: may be true, but nothing here shows it. */
export type Standing = 'proved' | 'broken' | 'open';

/** One statement of the file and what became of it. */
export interface Finding {
  readonly standing: Standing;
  /** The statement. */
  readonly about: string;
  /** What proves it, contradicts it, or is missing. */
  readonly because: string;
}

export const proved = (about: string, because: string): Finding => ({ standing: 'proved', about, because });
export const broken = (about: string, because: string): Finding => ({ standing: 'broken', about, because });
export const open = (about: string, because: string): Finding => ({ standing: 'open', about, because });

/**
 * Who would have to lie for a statement to be false. `independent`: several parties that do not answer to each other. `signer`: the
 * one person or jurisdiction whose key signed it. `log`: the owner of the log. `record`: whoever wrote the record down; nothing else
 * stands behind it. `nothing`: these files do not show it.
 */
export type Strength = 'independent' | 'signer' | 'log' | 'record' | 'nothing';

/** A line of the list with which the verdict ends. */
export interface Statement {
  readonly statement: string;
  readonly provenBy: string;
  readonly strength: Strength;
}
