interface Row {
  names: 'nothing' | 'child';
  who: ('team' | 'leader' | 'administrator' | 'worker' | 'service')[];
}

/** Who may do what with rulers and placements, written by hand as the rest of `whoMay`. */
export const rulersWhoMay: Record<string, Row> = {
  'list-rulers': { names: 'nothing', who: ['worker'] },
  'add-ruler': { names: 'nothing', who: ['administrator'] },
  'read-ruler': { names: 'nothing', who: ['worker'] },
  'list-ruler-versions': { names: 'nothing', who: ['administrator'] },
  'publish-ruler': { names: 'nothing', who: ['administrator'] },
  'restore-ruler': { names: 'nothing', who: ['administrator'] },
  'list-placements': { names: 'child', who: ['team', 'leader', 'service'] },
  'save-placement': { names: 'child', who: ['team', 'leader'] },
};
