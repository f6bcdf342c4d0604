import { readWs17 } from './read-ws17.ts';

/** A file with every field of the standard once. */
export const sample = `<?xml version="1.0" encoding="UTF-8"?>
<fm:UNILoginExportFullMyndighed xmlns:fm="https://brugerdatabasen.stil.dk/bpi/wsieksport/7/fullmyndighed" xmlns:cm="https://brugerdatabasen.stil.dk/bpi/wsieksport/7/common" xmlns:c3="https://brugerdatabasen.stil.dk/bpi/common/3" exportDateTime="2026-07-01T04:00:00" accessLevel="full">
<cm:ImportSource sourceDateTime="2026-06-30T22:10:00" source="Prøve" schoolYear="2026-2027"/>
<cm:ImportSource sourceDateTime="2026-06-30T22:10:00" source="Prøve" schoolYear="2025-2026"/>
<fm:Institution>
<cm:InstitutionNumber>999901</cm:InstitutionNumber>
<cm:InstitutionName>Prøveskolen</cm:InstitutionName>
<cm:Group><cm:GroupId>4A</cm:GroupId><cm:GroupName>4.A</cm:GroupName><cm:GroupType>Hovedgruppe</cm:GroupType><cm:GroupLevel>4</cm:GroupLevel><cm:Line>A</cm:Line><cm:FromDate>2025-08-01</cm:FromDate><cm:ToDate>2026-07-31Z</cm:ToDate></cm:Group>
<cm:Group><cm:GroupId>SFO-GUL</cm:GroupId><cm:GroupType>SFO</cm:GroupType></cm:Group>
<fm:InstitutionPerson source="Prøve"><c3:LocalPersonId>e-1</c3:LocalPersonId>
<fm:Person protected="true"><cm:FirstName>Åse</cm:FirstName><cm:FamilyName>D'Øre &amp; &lt;Søn&gt;</cm:FamilyName>
<cm:UserId>1000013b36</cm:UserId>
<cm:CivilRegistrationNumber>6101154002</cm:CivilRegistrationNumber><cm:CivilRegistrationNumberType>CPR_REPLACEMENT_ID</cm:CivilRegistrationNumberType>
<cm:EmailAddress>aase@post.example</cm:EmailAddress><cm:BirthDate>2015-01-01</cm:BirthDate><cm:Gender>K</cm:Gender><cm:PhotoId>9</cm:PhotoId>
<cm:Address><cm:StreetAddress>Prøvevej 1</cm:StreetAddress><cm:PostalCode>0091</cm:PostalCode><cm:PostalDistrict>Tråby</cm:PostalDistrict><cm:CountryCode>DK</cm:CountryCode><cm:Country>Danmark</cm:Country><cm:MunicipalityCode>0899</cm:MunicipalityCode><cm:MunicipalityName>Tråby Kommune</cm:MunicipalityName></cm:Address>
<cm:HomePhoneNumber protected="false">00000001</cm:HomePhoneNumber><cm:WorkPhoneNumber protected="0">00000002</cm:WorkPhoneNumber><cm:MobilePhoneNumber protected="1">00000003</cm:MobilePhoneNumber>
<fm:AliasFirstName>Ås</fm:AliasFirstName><fm:AliasFamilyName>Øre</fm:AliasFamilyName></fm:Person>
<fm:Student><cm:Role>Elev</cm:Role><cm:StudentNumber>17</cm:StudentNumber><cm:Level>4</cm:Level><cm:Location>Nord</cm:Location><cm:MainGroupId>4A</cm:MainGroupId><c3:GroupId>SFO-GUL</c3:GroupId>
<fm:ContactPerson relation="Officielt tilknyttet person" childCustody="false" accessLevel="-2"><fm:Person protected="false"><cm:FirstName>Bo</cm:FirstName><cm:FamilyName>Prøve</cm:FamilyName><cm:UserId>1000013c01</cm:UserId></fm:Person></fm:ContactPerson>
</fm:Student></fm:InstitutionPerson>
<fm:InstitutionPerson source="Prøve"><c3:LocalPersonId>m-1</c3:LocalPersonId>
<fm:Person protected="false"><cm:FirstName>Lars</cm:FirstName><cm:FamilyName>Lærer</cm:FamilyName><cm:UserId>1000013d02</cm:UserId></fm:Person>
<cm:Employee><cm:Role>Lærer</cm:Role><cm:Role>Ledelse</cm:Role><cm:ShortName>LL</cm:ShortName><cm:Occupation>Lærer</cm:Occupation><cm:Location>Syd</cm:Location><c3:GroupId>4A</c3:GroupId><c3:GroupId>SFO-GUL</c3:GroupId></cm:Employee></fm:InstitutionPerson>
<fm:InstitutionPerson source="Prøve">
<fm:Person protected="false"><cm:FirstName>Eva</cm:FirstName><cm:FamilyName>Ekstern</cm:FamilyName><cm:UserId>1000013d03</cm:UserId></fm:Person>
<cm:Extern><cm:Role>Praktikant</cm:Role><c3:GroupId>4A</c3:GroupId></cm:Extern></fm:InstitutionPerson>
</fm:Institution>
</fm:UNILoginExportFullMyndighed>
`;

export async function* inChunks(chunks: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

export const readText = (text: string) => readWs17(inChunks([new TextEncoder().encode(text)]));
