import type { FindingsWhyKey } from '../da/findingsWhy';

export const findingsWhyEn: Record<FindingsWhyKey, string> = {
  MRP101:
    'Every requirement of the plan must be reported. A requirement without a row cannot have a figure, and the total is then computed on fewer requirements than agreed.',
  MRP102:
    'Rows that the plan does not know do not count. It may be a requirement of an earlier year, a requirement with a wrong number, or a row inserted for your own use.',
  MRP103: 'A requirement has one figure in each round. If it stands twice, nobody can see which figure holds.',
  MRP104:
    'Each figure is read in the column it belongs to. Without the column the requirements cannot be assessed, and they are left out of the total.',
  MRP105:
    'Målstatus always computes with the weights of the agreed plan. If the workbook shows other weights, the total does not match what readers can work out for themselves.',
  MRP106:
    'The weights of a plan usually add to 100. If they do not, one may be missing or misprinted. Målstatus does not change the weights but computes per cent of the sum they actually have.',
  MRP107:
    'Målstatus always measures against the agreed plan. If the workbook shows another target, readers measure against something that was not agreed. Targets that drift without agreement are what auditors criticise most often.',
  MRP108:
    'The results in the sheet are formulas that follow the figures. A result typed by hand stays when the figures change. A manager may change a status, but only with reason, name and date beside the computed one.',
  MRP109:
    'Templates are often used again from year to year and from round to round. If the year, agency or round is wrong, the figures may have been drawn for something else.',
  MRP201:
    'A requirement without a figure cannot be assessed. It stays grey and is left out of the score, which then says less than it seems to. The department asks both for the status now and for the expectation for the year.',
  MRP202:
    'Excel computes on real numbers and dates only. Text in a number cell is skipped without a word, and to Excel a date is a large number. So Målstatus does not guess but asks you to enter the value again.',
  MRP203:
    'Formulas do not see a number that is stored as text. Målstatus understands it but lets it count only when it is mended, so that the sheet and the pane always show the same.',
  MRP204:
    'The same share can stand as 0.85, 85 or 85 %. Where the ways are mixed in a row, 85 % easily becomes 8500 % or 0.85 %. So the figure counts only when it is written like the target of the row.',
  MRP205:
    'Some figures cannot occur: a negative count, half a person, or more than all. An impossible figure is a slip or was drawn wrongly, and it is not assessed.',
  MRP206:
    'A round shows what has been reached on its day. A delivery that lies later or in another year is nearly always a slip or a plan, and it does not count as delivered.',
  MRP207:
    'A cell with an error has no number, and the error spreads to every formula that uses it. So the requirement cannot be assessed before the formula is mended.',
  MRP208:
    'The target was agreed in a certain unit. 5 weeks cannot be held against 110 days, nor a percentage against a count. Målstatus does not convert for you, since many units can be converted in several ways.',
  MRP209:
    'A share is a part of the whole: the numerator must be counted among the cases that the denominator counts. If it is larger, or there are no cases, there is no share and the requirement is not assessed.',
  MRP210:
    'Målstatus and the formulas of the sheet know a fixed list of status words, which stands on the sheet Målstatus. A word outside the list can be read in several ways and so does not count.',
  MRP211:
    'A rise or fall must be counted from a certain figure. Without the baseline nobody can see whether the change has been reached, and the requirement is not assessed.',
  MRP301:
    'Counts run from the beginning of the year, so they can only grow. If one has fallen, one of the figures is wrong or the way of counting has changed. Figures that change after reporting must be explained.',
  MRP302:
    'A status that contradicts the figures is the first thing a reader sees. A manager may judge otherwise than the computation, but with a reason, a name and a date.',
  MRP303:
    'The expectation is for the whole year, and a count cannot become smaller than it is. Most often what remains has been entered in place of the total.',
  MRP304:
    'If the rest of the year will differ from the year so far, there is a reason, and the department wants to know it. Without one it looks like an error in one of the figures.',
  MRP305:
    'The department can act on a red or yellow light only if the cause is given. In the annual report significant goals that were not met must always be analysed.',
  MRP306:
    'The target is met only when the exact figure meets it. 84.96 % does not meet 85 %, though it is shown as 85.0 %. Readers must be able to see the difference.',
  MRP307:
    'Where both the share and the figures behind it are given, they must say the same. If they do not, one of them is old or mistyped.',
  MRP308:
    'Without a date nobody can see whether the delivery was in time. Målstatus takes it as in time until the date is there.',
  MRP309:
    'A manager may set another status than the computed one, but so that others can see who, when and why. If a part is missing, the computed status holds.',
  MRP310:
    'Figures change when registrations come late. With the source and the day of extraction you can later explain why a figure looks different, and a colleague can draw it again.',
  MRP311: 'A template that is not filled in looks like an explanation but says nothing, and it goes to the department as it is.',
  MRP401:
    'Personal numbers do not belong in a report and must not leave the house like that. Målstatus looks for six digits that can be a date and four more, also where the check digit is wrong.',
  MRP402:
    'When a text that begins with =, +, - or @ is copied to another workbook, Excel may take it for a formula and show an error or fetch something from outside.',
  MRP403:
    'The department does not have the other file. When the workbook is opened there, the figure may become an error or stay as an old value that nobody can check.',
};
