/** How a sheet is printed, as far as the add-in sets it. */
import type { PrintSetup } from '../engine/types';
import { HostError } from '../protocol/errors';
import { HostObject } from '../protocol/object';
import { checkRights, numberArgument, textArgument, type ModelContext } from './context';
import { nameArgument } from './styles';

const ORIENTATIONS = ['Portrait', 'Landscape'] as const;
/** Names of paper sizes in Office.js, with their numbers in files. */
const PAPERS = { A3: 8, A4: 9, A5: 11 } as const;

/** Points that Excel leaves at each side. */
const STANDARD_MARGIN = 50.4;

export class PageLayout extends HostObject {
  readonly typeName = 'PageLayout';

  constructor(
    private readonly context: ModelContext,
    private readonly sheet: string,
  ) {
    super();
  }

  private get print(): PrintSetup {
    return this.context.engine.extras(this.sheet).print;
  }

  private checkPrinter(location: string): void {
    checkRights(this.context, location);
    if (!this.context.state.profile.printer) throw new HostError('GeneralException', 'An internal error has occurred.', location);
  }

  get Orientation(): string {
    return this.print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  }
  set Orientation(value: unknown) {
    this.checkPrinter('PageLayout.orientation');
    const name = nameArgument(value, ORIENTATIONS, 'PageLayout.orientation');
    this.print.orientation = name === 'Landscape' ? 'landscape' : 'portrait';
  }
  get PaperSize(): string | null {
    return Object.entries(PAPERS).find(([, number]) => number === this.print.paper)?.[0] ?? null;
  }
  set PaperSize(value: unknown) {
    this.checkPrinter('PageLayout.paperSize');
    this.print.paper = PAPERS[nameArgument(value, ['A3', 'A4', 'A5'] as const, 'PageLayout.paperSize')];
  }
  get Zoom(): { readonly horizontalFitToPages: number | null; readonly verticalFitToPages: number | null } {
    const { fit } = this.print;
    return { horizontalFitToPages: fit?.across || null, verticalFitToPages: fit?.down || null };
  }
  set Zoom(value: unknown) {
    const asked: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {};
    if (typeof asked['scale'] === 'number')
      throw new HostError('ApiNotFound', 'The stand-in for Excel fits to pages only', 'PageLayout.zoom');
    const pages = (name: string): number => (typeof asked[name] === 'number' ? asked[name] : 0);
    this.print.fit = { across: pages('horizontalFitToPages'), down: pages('verticalFitToPages') };
  }

  get LeftMargin(): number {
    return this.print.margins?.left ?? STANDARD_MARGIN;
  }
  set LeftMargin(points: unknown) {
    this.print.margins = { ...this.print.margins, left: numberArgument(points, 'PageLayout.leftMargin') };
  }
  get RightMargin(): number {
    return this.print.margins?.right ?? STANDARD_MARGIN;
  }
  set RightMargin(points: unknown) {
    this.print.margins = { ...this.print.margins, right: numberArgument(points, 'PageLayout.rightMargin') };
  }

  SetPrintArea(area: unknown): void {
    const text = textArgument(area, 'PageLayout.setPrintArea');
    if (!/^(?:[A-Z]{1,3}:[A-Z]{1,3}|[A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})$/.test(text))
      throw new HostError('ApiNotFound', 'The stand-in for Excel prints columns or one area of cells', 'PageLayout.setPrintArea');
    this.print.area = text;
  }
  SetPrintTitleRows(rows: unknown): void {
    const match = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(textArgument(rows, 'PageLayout.setPrintTitleRows'));
    if (!match) throw new HostError('InvalidArgument', 'The argument is not an address of rows.', 'PageLayout.setPrintTitleRows');
    this.print.titleRows = `${match[1] ?? ''}:${match[2] ?? ''}`;
  }

  get HeadersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this.context, this.sheet);
  }
}

/** One footer for every page; headers and pages that differ are not understood. */
class HeaderFooterGroup extends HostObject {
  readonly typeName = 'HeaderFooterGroup';

  constructor(
    private readonly context: ModelContext,
    private readonly sheet: string,
  ) {
    super();
  }

  get DefaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.context, this.sheet);
  }
}

class HeaderFooter extends HostObject {
  readonly typeName = 'HeaderFooter';

  constructor(
    private readonly context: ModelContext,
    private readonly sheet: string,
  ) {
    super();
  }

  private get print(): PrintSetup {
    return this.context.engine.extras(this.sheet).print;
  }

  get LeftFooter(): string {
    return this.print.footer?.left ?? '';
  }
  set LeftFooter(value: unknown) {
    this.print.footer = { left: textArgument(value, 'HeaderFooter.leftFooter'), right: this.RightFooter };
  }
  get RightFooter(): string {
    return this.print.footer?.right ?? '';
  }
  set RightFooter(value: unknown) {
    this.print.footer = { left: this.LeftFooter, right: textArgument(value, 'HeaderFooter.rightFooter') };
  }
}
