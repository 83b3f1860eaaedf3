// An OpenID Connect provider for tests: started as `node provider.mjs PORT REDIRECT_URI SECRET PEOPLE`, where PEOPLE is
// JSON: { login: { name, groups } }. It takes any password, and says READY when it listens.
import { Provider } from "oidc-provider";

const [port, redirect, secret, people] = process.argv.slice(2);
const known = JSON.parse(people);

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [
    {
      client_id: "partywall",
      client_secret: secret,
      redirect_uris: [redirect],
      token_endpoint_auth_method: "client_secret_basic",
    },
  ],
  claims: { openid: ["sub"], profile: ["name", "email", "groups"] },
  pkce: { required: () => true, methods: ["S256"] },
  cookies: { keys: ["for tests only"] },
  async findAccount(_context, id) {
    return known[id] && { accountId: id, claims: async () => ({ sub: id, email: `${id}@example.org`, ...known[id] }) };
  },
});

provider.listen(Number(port), "127.0.0.1", () => console.log("READY"));
