/** Who may do what with the action guide, written by hand as the rest of `whoMay`. It names no child; everyone may look it up. */
export const guideWhoMay: Record<
  string,
  { names: 'nothing'; who: ('administrator' | 'worker')[] } | { everyone: number }
> = {
  'look-up-guide': { everyone: 200 },
  'read-guide': { names: 'nothing', who: ['worker'] },
  'list-guide-versions': { names: 'nothing', who: ['administrator'] },
  'publish-guide': { names: 'nothing', who: ['administrator'] },
  'restore-guide': { names: 'nothing', who: ['administrator'] },
};
