/**
 * Headers by role, Danish and English, separated by commas. `own` are the words that name the role; `shared` are words that also are used
 * for something else ("Status", "Mål", "Bemærkninger"), which give way to an `own` word in another column and are decided by what stands
 * under them.
 */
import { COLUMN_ROLES, type ColumnRole } from './types';

interface Names {
  readonly own: string;
  readonly shared: string;
}

const ROLE_NAMES: Readonly<Record<ColumnRole, Names>> = {
  id: {
    own: `
      nr, nummer, id, mål nr, målnr, målnummer, krav nr, kravnr, kravnummer, resultatkrav nr, løbenr, løbenummer,
      pkt, punkt, reference, ref, no, number, goal no, requirement no, nr krav, mål id, krav id, mål krav nr
    `,
    shared: 'mål, kode, krav',
  },
  area: {
    own: `
      område, indsatsområde, kontraktområde, fagområde, emne, tema, opgaveområde, area, policy area, målområde
    `,
    shared: 'opgave, kerneopgave, aktivitetsområde, field, subject',
  },
  goal: {
    own: `
      målsætning, målbeskrivelse, overordnet mål, strategisk mål, målformulering, goal, objective, goal text
    `,
    shared: 'mål, resultatmål, formål, effekt',
  },
  requirement: {
    own: `
      resultatkrav, succeskriterie, succeskriterier, succeskriterium, målepunkt, målepunkter, kravtekst,
      resultatkrav og delmål, krav og delmål, resultatkrav delmål, krav delmål, indikator, requirement,
      performance requirement, success criterion, success criteria, indicator, kpi, result requirement,
      mål og resultatkrav
    `,
    shared: 'krav, aktivitet, beskrivelse, tekst, resultatmål, description, activity, mål, goal',
  },
  subGoal: {
    own: 'delmål, milepæl, milepæle, delkrav, delmål nr, sub goal, subgoal, milestone, milestones',
    shared: 'leverance, deliverable',
  },
  weight: {
    own: 'vægt, vægtning, vægte, vægtpoint, weight, weighting',
    shared: 'point, points, pointværdi, maks point, max point',
  },
  target: {
    own: `
      måltal, målværdi, mål for året, mål for hele året, aftalt måltal, aftalt niveau, aftalt mål, årsmåltal, årsmål, måltal for året, kravværdi,
      mål i tal, target, target value, agreed target, annual target
    `,
    shared: 'mål, krav, niveau, resultatmål, goal, ambition, målsætning, plan, planlagt, aftalt',
  },
  unit: {
    own: 'måleenhed, benævnelse, unit, unit of measure, enheder, måltype, måles i',
    shared: 'enhed',
  },
  office: {
    own: `
      kontor, ansvarlig, ansvarligt kontor, ansvarlig enhed, fagkontor, ansvarlig afdeling, responsible, office,
      owner, responsible office
    `,
    shared: 'enhed, afdeling, center',
  },
  actual: {
    own: `
      realiseret, realiseret resultat, realiseret åtd, resultat åtd, opgjort resultat, nået, realiseret i alt, realiseret status, realiseret år til dato, realiserede tal, realiseret værdi, realisering,
      resultat, opnået resultat, faktisk resultat, resultat til dato, år til dato, åtd, faktisk, opnået,
      aktuel værdi, foreløbigt resultat, årets resultat, actual, actuals, result, realised, realized, achieved,
      actual value, year to date, ytd, actual ytd, ytd actual, outcome
    `,
    shared: 'andel, status, opgjort, opgørelse, share',
  },
  numerator: {
    own: `
      tæller, heraf opfyldt, heraf inden for frist, heraf rettidige, antal rettidige, antal inden for frist,
      antal opfyldte, numerator, of which met, heraf inden for fristen
    `,
    shared: 'heraf',
  },
  denominator: {
    own: `
      nævner, antal i alt, antal sager i alt, sager i alt, antal sager, total antal, population, denominator,
      total number, ud af, out of
    `,
    shared: 'grundlag, i alt, total, antal',
  },
  baseline: {
    own: `
      baseline, baselineværdi, udgangspunkt, udgangsniveau, udgangsværdi, basisniveau, basislinje, startværdi,
      referenceværdi, nulpunkt, ultimo, niveau ultimo, baseline ultimo, antal ultimo, udgangspunkt ultimo,
      udgangsniveau ultimo, basis ultimo, starting point, baseline value
    `,
    shared: 'basis, basisår',
  },
  deliveredOn: {
    own: `
      leveret, leveret den, leveringsdato, leveret dato, dato for levering, dato leveret, afleveret, afleveret den,
      afleveringsdato, indsendt den, indsendt, gennemført den, dato for gennemførelse, gennemført dato,
      afsluttet den, afsluttet dato, delivered, delivered on, delivery date, date delivered, completed on,
      date of delivery, realiseret dato
    `,
    shared: 'dato, date',
  },
  forecast: {
    own: `
      forventet årsresultat, forventet, forventning, forventninger, forventet målopfyldelse, forventet resultat,
      forventet helår, forventet hele året, forventet for året, forventet for hele året, forventet årets resultat,
      forventning til året, forventning til hele året, forventet ved årets udgang, forventet opfyldelse, årsskøn,
      forventet status, forventet årsopfyldelse, forventet ultimo, helårsforventning, årsforventning, helårsskøn,
      prognose, årsprognose, estimat, skøn, forecast, expected, expected result, expected fulfilment,
      expected year end, year end forecast, full year forecast, expected for the year, annual forecast,
      expected annual result, forecast fy, forecast full year, fy forecast
    `,
    shared: '',
  },
  manualCredit: {
    own: `
      manuel opfyldelse, manuel målopfyldelse, skønnet opfyldelse, skønnet målopfyldelse, tildelt opfyldelse,
      manual credit, manual fulfilment, manuel opfyldelsesgrad
    `,
    shared: '',
  },
  reportedStatus: {
    own: `
      styrelsens status, styrelsens vurdering, egen vurdering, egen status, indberettet status, rapporteret status,
      statusvurdering, vurdering af målopfyldelse, styrelsens vurdering af målopfyldelse, status styrelsen,
      status styrelsens vurdering, reported status, own assessment, agency assessment, agency status
    `,
    shared: `
      status, målopfyldelse, samlet målopfyldelse, opfyldelse, vurdering, opfyldt, opfyldt ja nej,
      status for målopfyldelse, assessment, fulfilled
    `,
  },
  reportedLight: {
    own: 'styrelsens trafiklys, styrelsens lys, egen farve, reported light, indberettet trafiklys',
    shared: `
      trafiklys, lys, farve, farvemarkering, status grøn gul rød, grøn gul rød, traffic light, light, rag, rag status
    `,
  },
  explanation: {
    own: `
      forklaring, forklaring på afvigelse, forklaring af afvigelse, afvigelsesforklaring, årsag, årsagsforklaring,
      årsag til afvigelse, begrundelse for afvigelse, redegørelse, explanation, explanation of deviation,
      reason for deviation
    `,
    shared: `
      begrundelse, bemærkning, bemærkninger, kommentar, kommentarer, noter, note, comment, comments, remarks,
      vurdering, supplerende oplysninger, reason, analyse
    `,
  },
  source: {
    own: 'kilde, kilder, datakilde, datakilder, kilde til data, kildesystem, source, data source, sources',
    shared: 'system, data',
  },
  extractedOn: {
    own: `
      udtræksdato, dato for udtræk, dato for dataudtræk, dataudtræk, dataudtræk den, udtræk, udtræk den, udtrukket,
      udtrukket den, trukket den, data trukket, data trukket den, data pr, opgjort den, extraction date,
      extracted on, extracted, data as of, date of extraction
    `,
    shared: '',
  },
  overrideStatus: {
    own: `
      ændret status, tilsidesat status, overstyret status, ledelsens status, manuel status, korrigeret status,
      tildelt status, fastsat status, overstyring, tilsidesættelse, override, override status, assigned status,
      overridden status
    `,
    shared: '',
  },
  overrideReason: {
    own: `
      begrundelse for ændret status, begrundelse for ændring, begrundelse for ændringen, begrundelse for overstyring,
      begrundelse for tilsidesættelse, begrundelse for statusændring, årsag til ændring, årsag til ændret status,
      override reason, reason for override, reason for change
    `,
    shared: '',
  },
  overrideBy: {
    own: `
      ændret af, status ændret af, overstyret af, tilsidesat af, godkendt af, besluttet af, fastsat af, override by,
      overridden by, approved by, changed by
    `,
    shared: 'navn, name',
  },
  overrideOn: {
    own: `
      ændret den, ændret dato, status ændret den, dato for ændring, dato for ændret status, overstyret den,
      dato for overstyring, tilsidesat den, dato for tilsidesættelse, godkendt den, godkendt dato,
      dato for godkendelse, besluttet den, override date, override on, overridden on, approved on, changed on
    `,
    shared: '',
  },
  resultDegree: {
    own: `
      beregnet opfyldelse, beregnet målopfyldelse, opfyldelsesgrad, målopfyldelsesgrad, grad af opfyldelse,
      grad af målopfyldelse, computed fulfilment, degree of fulfilment
    `,
    shared: 'opfyldelse, målopfyldelse, fulfilment, fulfillment',
  },
  resultStatus: {
    own: 'beregnet status, computed status',
    shared: 'status',
  },
  resultLight: {
    own: 'beregnet trafiklys, beregnet lys, computed light',
    shared: 'trafiklys, lys, farve, status grøn gul rød, grøn gul rød, traffic light, light',
  },
  resultPoints: {
    own: `
      opnåede point, beregnede point, opnået point, point opnået, point i alt, points reached, computed points
    `,
    shared: 'point, points, score',
  },
};

export interface NamedRole {
  readonly role: ColumnRole;
  readonly own: boolean;
}

/** Every name of a role, as it stands above, with the roles it may mean. */
export function roleNames(): { readonly name: string; readonly roles: readonly NamedRole[] }[] {
  const byName = new Map<string, NamedRole[]>();
  for (const role of COLUMN_ROLES) {
    for (const own of [true, false]) {
      for (const name of listed(own ? ROLE_NAMES[role].own : ROLE_NAMES[role].shared)) {
        byName.set(name, [...(byName.get(name) ?? []), { role, own }]);
      }
    }
  }
  return [...byName].map(([name, roles]) => ({ name, roles }));
}

function listed(names: string): string[] {
  return names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
