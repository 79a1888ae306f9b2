import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { installProgrammeTriggers } from "../../programmes/triggers"

/** Programmes' triggers, for a seed or a test that has to be sure of them. */
export default class ProgrammeFeedService {
  private readonly knex: Knex

  constructor({ __pg_connection__ }: { __pg_connection__: Knex }) {
    this.knex = __pg_connection__
  }

  /** @returns the tables that do not exist yet and so have no triggers */
  async install(): Promise<string[]> {
    return installProgrammeTriggers(this.knex)
  }
}
