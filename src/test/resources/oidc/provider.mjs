// A certified OpenID provider on loopback for the tests: node provider.mjs PORT BASE
// PORT is where it listens, BASE the address of the application. Forgets everything when it ends.
// Its login form takes what it shall say of a person, so a test can rename people and move them between groups.
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const [port, base] = process.argv.slice(2);
const issuer = `http://127.0.0.1:${port}`;
const people = new Map();
const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: 'planrunde',
      client_secret: 'only-for-tests',
      redirect_uris: [`${base}/login/oauth2/code/rathaus`],
      post_logout_redirect_uris: [`${base}/`],
    },
  ],
  jwks: { keys: [{ ...key, kid: 'test', use: 'sig', alg: 'RS256' }] },
  cookies: { keys: ['only-for-tests'] },
  claims: { openid: ['sub'], profile: ['preferred_username', 'name', 'groups'] },
  pkce: { required: () => true },
  features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...people.get(sub) }) }),
  // The administration has agreed for its staff, so nobody is asked.
  loadExistingGrant: async ({ oidc }) => {
    const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
    grant.addOIDCScope('openid profile');
    await grant.save();
    return grant;
  },
});

const form = `<!doctype html><html lang="de"><title>Anmeldung der Verwaltung</title><form method="post">
<input name="sub"><input name="name"><input name="groups"><button>Anmelden</button>
<button name="cancel" value="yes">Abbrechen</button></form>`;

async function interaction(request, response) {
  if (request.method === 'GET') {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(form);
    return;
  }
  let body = '';
  for await (const part of request) body += part;
  const typed = new URLSearchParams(body);
  if (typed.has('cancel')) {
    await provider.interactionFinished(request, response, { error: 'access_denied' });
    return;
  }
  const name = typed.get('name');
  const groups = typed.get('groups').split(' ').filter(Boolean);
  people.set(typed.get('sub'), { preferred_username: name, name, groups });
  await provider.interactionFinished(request, response, { login: { accountId: typed.get('sub') } });
}

const answer = provider.callback();
createServer((request, response) => {
  if (request.url.startsWith('/interaction/')) {
    interaction(request, response).catch((error) => {
      response.statusCode = 500;
      response.end(String(error));
    });
  } else {
    answer(request, response);
  }
}).listen(Number(port), '127.0.0.1', () => console.log('ready'));
// The parent's end closes the pipe, whatever ended it.
process.stdin.on('close', () => process.exit(0)).resume();
