import { setTimeout as delay } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { ApplicationError } from '../errors';
import { READ_STORE } from '../ports/read-store';
import { pagesOf } from '../streams/pages';
import { ProjectionProgress } from '../projections/projection-progress';
import type { StreamName } from '../../kernel/event';
import type { CollectionName, Generation, Page, Query, ReadStore } from '../ports/read-store';
import type { Freshness, PageOf, PageRequest, Reading } from './answer';

const patienceMs = 2_000;
/** A switch is over sooner; what takes longer is a generation that must catch up first. */
const agreementMs = 100;
const glanceMs = 2;

/** One read model as a query sees it: at least as new as the reader asks for. */
export class ReadModel {
  constructor(
    private readonly store: ReadStore,
    private readonly target: Generation,
    readonly freshness: Freshness,
  ) {}

  async get<Document extends object>(id: string): Promise<Document | null> {
    const found = await this.documents<Document>([id]);
    return found.get(id) ?? null;
  }

  /** Those of the documents that are there. */
  documents<Document extends object>(ids: readonly string[]): Promise<ReadonlyMap<string, Document>> {
    return this.#those('documents', ids);
  }

  /** Those of the entries that are there. */
  entries<Entry extends object>(ids: readonly string[]): Promise<ReadonlyMap<string, Entry>> {
    return this.#those('entries', ids);
  }

  async #those<Document extends object>(
    collection: CollectionName,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, Document>> {
    if (ids.length === 0) return new Map();
    const found = await this.store.getMany<Document>(this.target, collection, ids);
    return new Map([...found].map(([id, { document }]) => [id, document]));
  }

  find<Document extends object>(collection: CollectionName, query: Query<Document>): Promise<Page<Document>> {
    return this.store.find(this.target, collection, query);
  }

  /** One page, each document made an item. */
  async page<Document extends object, Item>(
    collection: CollectionName,
    query: Omit<Query<Document>, 'limit' | 'after'>,
    page: PageRequest,
    toItem: (document: Document) => Item,
  ): Promise<PageOf<Item>> {
    const { items, next } = await this.find(collection, { ...query, ...page });
    return { items: items.map(({ document }) => toItem(document)), next };
  }

  /** Every document of a query, a page at a time; for what belongs to one plan or one person. */
  async all<Document extends object>(
    collection: CollectionName,
    query: Omit<Query<Document>, 'limit' | 'after'>,
  ): Promise<readonly Document[]> {
    const found: Document[] = [];
    const find = (asked: Query<Document>) => this.find<Document>(collection, asked);
    for await (const items of pagesOf(find, { ...query, limit: 200 })) {
      found.push(...items.map(({ document }) => document));
    }
    return found;
  }
}

/** Opens read models for queries. Nothing older than the reader's own writes is ever handed out. */
@Injectable()
export class ReadModels {
  constructor(
    private readonly progress: ProjectionProgress,
    @Inject(READ_STORE) private readonly store: ReadStore,
  ) {}

  /** @throws ApplicationError read-model-behind */
  async open(name: string, { atLeast }: Pick<Reading, 'atLeast'>, stream?: StreamName): Promise<ReadModel> {
    if (atLeast && !(await this.progress.waitFor(name, atLeast, patienceMs))) throw behind();
    const end = performance.now() + agreementMs;
    for (;;) {
      const target = await this.progress.live(name);
      const { isBuilding, isAhead, generation, ...freshness } = await this.progress.freshness(name, stream);
      if (isAhead) throw ahead();
      // What is judged must be what is read: at the instant of a switch they are not the same generation.
      const isOfAnother = generation !== null && generation !== target.generation;
      if (!isBuilding && !isOfAnother) return new ReadModel(this.store, target, freshness);
      if (isBuilding || performance.now() > end) throw behind();
      await delay(glanceMs);
    }
  }
}

const ahead = (): ApplicationError =>
  new ApplicationError(
    'read-model-ahead',
    'The events were restored from an older copy, and this answer is being made anew from them.',
  );

export const behind = (): ApplicationError =>
  new ApplicationError('read-model-behind', 'The answer is not up to date yet; ask again in a moment.');
