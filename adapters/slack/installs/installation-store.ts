import type { Installation, InstallationQuery, InstallationStore } from '@slack/oauth';
import { z } from 'zod';
import type { InstallationKey, Store } from '../../../src';
import { PLATFORM } from '../place';

/** What is kept of an installation: the bot's token, and nothing that acts in a person's name. */
const keptSchema = z.object({
  team: z.object({ id: z.string() }).optional(),
  enterprise: z.object({ id: z.string() }).optional(),
  isEnterpriseInstall: z.boolean().default(false),
  bot: z.object({
    token: z.string(),
    refreshToken: z.string().exactOptional(),
    expiresAt: z.number().exactOptional(),
    scopes: z.array(z.string()),
    id: z.string(),
    userId: z.string(),
  }),
  appId: z.string().exactOptional(),
  authVersion: z.literal('v2').default('v2'),
});

type Query = InstallationQuery<boolean>;

/** Slack's SDK keeps installations here; the store encrypts them. */
export function createInstallationStore(
  installations: Store['installations'],
): InstallationStore & { deleteInstallation(query: Query): Promise<void> } {
  return {
    async storeInstallation(installation) {
      await installations.save(keyOf(installation), JSON.stringify(keptSchema.parse(installation)));
    },
    async fetchInstallation(query) {
      const kept = await installations.find(queriedKey(query));
      if (kept === undefined) throw new NotInstalled();
      return asInstallation(keptSchema.parse(JSON.parse(kept)));
    },
    async deleteInstallation(query) {
      await installations.remove(queriedKey(query));
    },
  };
}

/** The SDK asks for the fields of the installing person too; they are not kept. */
function asInstallation(kept: z.infer<typeof keptSchema>): Installation<'v2'> {
  const { team, enterprise, ...rest } = kept;
  const user = { id: '', token: undefined, scopes: undefined };
  return { ...rest, user, team, enterprise };
}

/** The app is not installed where something came from. */
class NotInstalled extends Error {
  override readonly name = 'NotInstalled';
}

function keyOf({ team, enterprise, isEnterpriseInstall }: Installation): InstallationKey {
  return keyFor(isEnterpriseInstall ? enterprise?.id : team?.id, isEnterpriseInstall);
}

function queriedKey({ teamId, enterpriseId, isEnterpriseInstall }: Query): InstallationKey {
  return keyFor(isEnterpriseInstall ? enterpriseId : teamId, isEnterpriseInstall);
}

function keyFor(workspace: string | undefined, isOrganisation = false): InstallationKey {
  if (workspace === undefined) throw new NotInstalled();
  return { platform: PLATFORM, workspace, isOrganisation };
}
