/**
 * Runs one batch of office.js against the objects of the workbook. Knows the protocol and nothing of Excel: object paths are resolved
 * once, actions run in order, the first error ends the batch and what was done before it stays done, as in Excel.
 */
import { HostError } from './errors';
import { ACTION, PATH, type Action, type ArgumentInfo, type BatchRequest, type BatchResponse, type ObjectPath } from './messages';
import { callMember, getMember, HostCollection, HostObject, setMember } from './object';
import { answerQuery } from './query';

/** What the interpreter needs to know of the host. */
export interface HostRoot {
  readonly workbook: HostObject;
  /** Objects that office.js asks for by name, without a workbook. */
  readonly services: Readonly<Record<string, HostObject>>;
  /** Values may be out of date: wait for them before they are read. */
  settle(): Promise<void>;
}

interface Keepable extends HostObject {
  readonly reference: string;
}

function isKeepable(target: HostObject): target is Keepable {
  return 'reference' in target && typeof target.reference === 'string';
}

export class Interpreter {
  /** Ranges that the add-in holds on to, by reference. */
  private readonly kept = new Map<string, HostObject>();

  /** For tests: an error in place of the action. */
  fault: ((action: Action, paths: BatchRequest['ObjectPaths']) => HostError | undefined) | undefined;

  constructor(private readonly root: HostRoot) {}

  async run(request: BatchRequest): Promise<BatchResponse> {
    const response: BatchResponse = { Results: [] };
    const objects = new Map<number, HostObject | null>();
    const traces: number[] = [];
    for (const [index, action] of request.Actions.entries()) {
      try {
        const refused = this.fault?.(action, request.ObjectPaths);
        if (refused) throw refused;
        if (action.ActionType === ACTION.query) await this.root.settle();
        const value = this.act(action, request, objects);
        if (action.ActionType === ACTION.trace) traces.push(action.Id);
        if (value !== undefined) response.Results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        const known = error instanceof HostError ? error : new HostError('GeneralException', String(error));
        response.Error = {
          Code: known.code,
          Message: known.message,
          Location: known.location ?? '',
          ActionIndex: index,
          HttpStatusCode: known.status,
        };
        break;
      }
    }
    if (traces.length > 0) response.TraceIds = traces;
    await this.root.settle();
    return response;
  }

  private act(action: Action, request: BatchRequest, objects: Map<number, HostObject | null>): unknown {
    const target = action.ActionType === ACTION.trace ? null : this.resolve(action.ObjectPathId, request, objects);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return target ? target.identity() : null;
      case ACTION.query:
        return answerQuery(target, action.QueryInfo);
      case ACTION.trace:
        return null;
      case ACTION.method:
        return this.callPlain(target, action, request, objects);
      case ACTION.setProperty:
        if (!target) throw new HostError('ItemNotFound', `The object doesn't exist, so ${action.Name} cannot be set`);
        setMember(target, action.Name, this.args(action.ArgumentInfo, request, objects)[0]);
        return undefined;
      case ACTION.ensureUnchanged:
        return undefined;
      default:
        throw new HostError('NotImplemented', `Action ${action.ActionType} is unknown to the stand-in for Excel`);
    }
  }

  private callPlain(
    target: HostObject | null,
    action: Action,
    request: BatchRequest,
    objects: Map<number, HostObject | null>,
  ): unknown {
    if (action.Name === '_KeepReference') {
      if (target && isKeepable(target)) this.kept.set(target.reference, target);
      return null;
    }
    if (action.Name === '_RemoveReference') {
      this.kept.delete(String(action.ArgumentInfo?.Arguments?.[0]));
      return null;
    }
    if (!target) throw new HostError('ItemNotFound', `The object doesn't exist, so ${action.Name} cannot be called`);
    const result = callMember(target, action.Name, this.args(action.ArgumentInfo, request, objects));
    return result === undefined ? null : result;
  }

  private args(info: ArgumentInfo | undefined, request: BatchRequest, objects: Map<number, HostObject | null>): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, position) => {
      const reference = references[position];
      return reference ? this.resolve(reference, request, objects) : value;
    });
  }

  /** An object path is run once in a batch; a child of a null object is null. */
  private resolve(id: number, request: BatchRequest, objects: Map<number, HostObject | null>): HostObject | null {
    const known = objects.get(id);
    if (known !== undefined) return known;
    const path = request.ObjectPaths[String(id)];
    if (!path) throw new HostError('InvalidReference', `Object path ${id} is missing`);
    const found = this.follow(path, request, objects);
    objects.set(id, found);
    return found;
  }

  private follow(path: ObjectPath, request: BatchRequest, objects: Map<number, HostObject | null>): HostObject | null {
    if (path.ObjectPathType === PATH.global) return this.root.workbook;
    if (path.ObjectPathType === PATH.nullObject) return null;
    if (path.ObjectPathType === PATH.reference) {
      const kept = this.kept.get(path.Name);
      if (!kept) throw new HostError('ItemNotFound', `Reference ${path.Name} is unknown`);
      return kept;
    }
    const service = path.ObjectPathType === PATH.newObject ? this.root.services[path.Name] : undefined;
    if (service) return service;
    if (path.ObjectPathType === PATH.newObject || path.ParentObjectPathId === undefined)
      throw new HostError('ApiNotFound', `The stand-in for Excel has no ${path.Name}`, path.Name);
    const parent = this.resolve(path.ParentObjectPathId, request, objects);
    if (!parent) return null;
    const args = this.args(path.ArgumentInfo, request, objects);
    const found = this.child(parent, path, args);
    if (found === null || found instanceof HostObject) return found;
    throw new HostError('GeneralException', `${parent.typeName}.${path.Name} is no object`);
  }

  private child(parent: HostObject, path: ObjectPath, args: readonly unknown[]): unknown {
    if (path.ObjectPathType === PATH.property) return getMember(parent, path.Name);
    if (path.ObjectPathType === PATH.method) return callMember(parent, path.Name, args);
    if (path.ObjectPathType === PATH.indexer && parent instanceof HostCollection) return parent.GetItem(args[0]);
    throw new HostError('InvalidReference', `Object path type ${path.ObjectPathType} is unknown to the stand-in for Excel`);
  }
}
