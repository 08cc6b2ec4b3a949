/** As much of a plan's id as people compare and say aloud; two plans of a register seldom share it. */
export const shortId = (planId: string): string => planId.slice(0, 8);
