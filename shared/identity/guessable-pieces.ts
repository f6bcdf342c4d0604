/**
 * Words that the commonest passwords are built of, Danish and English, longest first where one holds another. Digits,
 * rows of keys and repetitions are known by rule; see partner-password.ts.
 */
export const GUESSABLE_PIECES: readonly string[] = `
  adgangskoder adgangskode passwords password passord passwort kodeord hemmelighed hemmelig administrator administration
  rødtråd roedtraad rodtrad rød tråd trivsel kommune bosted partner velkommen welcome letmein sesam luk mig ind
  sunshine princess football fodbold baseball basketball dragon monkey shadow master superman batman spiderman pokemon
  starwars whatever trustno freedom internet computer samsung iphone google facebook youtube linkedin microsoft windows
  liverpool arsenal chelsea barcelona manchester united brøndby brondby københavn kobenhavn copenhagen aarhus århus
  odense aalborg esbjerg danmark denmark danish dansk jylland fyn sjælland sommerferie sommer summer vinter winter
  efterår forår autumn spring januar februar marts april maj juni juli august september oktober november december
  january february march june july october monday tuesday wednesday thursday friday saturday sunday mandag tirsdag
  onsdag torsdag fredag lørdag søndag kærlighed elsker iloveyou loveyou forever love hjerte sweetheart babygirl honey
  angel blomst flower butterfly sommerfugl chocolate chokolade cookie cheese banana orange pepper ginger
  mickey minnie charlie thomas daniel michael jessica ashley nicole michelle jennifer andrea robert joshua matthew
  jordan hunter killer soccer hockey tennis ranger buster harley maggie bailey tigger summer secret admin bruger user
  guest root test login pass default changeme skift skiftmig tester testing demo unknown nothing something access
  hello hejsa goddag hej mor far barn børn skole school teacher lærer pædagog hest hund kat kanin
  jesus christ gud satan money penge arbejde work office kontor forte family familie mormor bedstemor
`
  .split(/\s+/)
  .filter(Boolean)
  .sort((one, other) => other.length - one.length);
