import { CloudAdapter } from 'botbuilder';
import type { Activity, TurnContext } from 'botbuilder';
import type { Request as HttpRequest, Response as HttpResponse } from 'express';
import type { Log } from '../../src/index';
import {
  FAILED,
  FOREIGN_SERVICE,
  UNAUTHORIZED,
  UNCHECKED,
  isActivity,
  isLoopbackUrl,
  refuse,
  refuseShape,
} from './admission';
import type { Refusal } from './admission';
import { signWith } from './connector';
import { answerTurnError, nameOf } from './turn-error';

type Authentication = NonNullable<ConstructorParameters<typeof CloudAdapter>[0]>;
type Identity = Awaited<ReturnType<Authentication['authenticateRequest']>>;
type Turn = (context: TurnContext) => Promise<void>;

interface EndpointOptions {
  authentication: Authentication;
  /** Undefined without credentials: then only this machine is answered and written to. */
  appId: string | undefined;
  log: Log;
}

/**
 * The SDK's adapter behind our own door: CloudAdapter.process() answers with stacks, takes a forged token for
 * a fault of the server, and writes errors to the console.
 */
export class Endpoint extends CloudAdapter {
  private readonly log: Log;
  private readonly isOpen: boolean;
  private readonly appId: string | undefined;

  constructor({ authentication, appId, log }: EndpointOptions) {
    super(authentication);
    this.appId = appId;
    this.log = log;
    this.isOpen = appId === undefined;
    this.onTurnError = (context, error) => answerTurnError(context, error, log);
  }

  /** One activity in, the answer of its turn out. Never throws. */
  async receive(request: HttpRequest, response: HttpResponse, turn: Turn): Promise<void> {
    const { body } = request as { body: unknown };
    if (!isActivity(body)) return refuse(response, refuseShape(body));
    if (this.isOpen && !isLoopbackUrl(body.serviceUrl)) return refuse(response, FOREIGN_SERVICE);
    const identity = await this.identify(body, request.headers.authorization ?? '');
    if (!isIdentity(identity)) return refuse(response, identity);
    return this.answer(response, () => this.processActivity(identity, body, turn));
  }

  /** Adds our token to a request that no activity led to. Throws where we may not write. */
  async signFor(serviceUrl: string, headers: Headers): Promise<void> {
    if (this.isOpen && !isLoopbackUrl(serviceUrl)) throw new Error(FOREIGN_SERVICE.error);
    const identity = this.createClaimsIdentity(this.appId);
    // Without an audience the factory takes that of the cloud; the SDK keeps the token until it ends.
    const factory = this.botFrameworkAuthentication.createConnectorFactory(identity);
    await signWith(await factory.create(serviceUrl), headers);
  }

  private async answer(
    response: HttpResponse,
    process: () => ReturnType<Endpoint['processActivity']>,
  ): Promise<void> {
    try {
      const { status = 200, body } = (await process()) ?? {};
      response.status(status);
      if (body === undefined) response.end();
      else response.json(body);
    } catch (error) {
      this.log.error('A Teams activity could not be handled.', { error: nameOf(error) });
      refuse(response, FAILED);
    }
  }

  private async identify(activity: Activity, header: string): Promise<Identity | Refusal> {
    try {
      return await this.botFrameworkAuthentication.authenticateRequest(activity, header);
    } catch (error) {
      if (!isOutage(error)) {
        this.log.warn('A request to the Teams endpoint was not signed by Teams.');
        return UNAUTHORIZED;
      }
      this.log.error('The keys of Microsoft Teams could not be fetched.');
      return UNCHECKED;
    }
  }
}

function isIdentity(identity: Identity | Refusal): identity is Identity {
  return 'claimsIdentity' in identity;
}

/** The token may be good, but the keys to check it with are out of reach. */
function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    error.name === 'FetchError' || /^Failed to load (?:openID config|Keys)/.test(error.message)
  );
}
