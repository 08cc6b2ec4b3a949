import { useState } from 'react';

interface Chosen {
  readonly chosen?: string;
  /** What was chosen until now: the focus goes back there. */
  readonly left?: string;
  /** Whose forms were put aside with something written in them. */
  readonly begun: readonly string[];
}

interface ChosenAction extends Chosen {
  readonly choose: (key: string) => void;
  readonly close: (key: string) => void;
  readonly putAside: (key: string) => void;
}

/** Which of the actions that can be done has its form open, and which forms wait out of sight. */
export function useChosenAction(possible: readonly string[]): ChosenAction {
  const [state, setState] = useState<Chosen>({ begun: [] });
  const { chosen, begun } = state;
  // What can no longer be done is neither chosen nor begun: its form would come back by itself when it can be again.
  const isGone = (key: string): boolean => !possible.includes(key);
  if (chosen !== undefined && isGone(chosen)) setState({ left: chosen, begun });
  else if (begun.some(isGone)) setState({ ...state, begun: begun.filter((key) => !isGone(key)) });

  const others = (all: readonly string[], key: string): readonly string[] => all.filter((one) => one !== key);
  return {
    ...state,
    choose: (key) => {
      setState((before) => ({ chosen: key, begun: before.begun }));
    },
    close: (key) => {
      setState((before) => {
        const begun = others(before.begun, key);
        // One that was put aside may be done while another is written in.
        const isOther = before.chosen !== undefined && before.chosen !== key;
        return isOther ? { ...before, begun } : { left: key, begun };
      });
    },
    putAside: (key) => {
      setState((before) => ({ left: key, begun: [...others(before.begun, key), key] }));
    },
  };
}
