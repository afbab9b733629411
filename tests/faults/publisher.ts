/** Run by itself, beside the reader: publishes each site that it is sent, and sends back what came of it. */
import { publishSite, type SmallSite } from '../../src/publish/small-site.fixture.ts';

const to = process.argv[2] ?? '';

process.on('message', (site: SmallSite) => {
  void publishSite(to, site).then(({ outcome }) => process.send?.(outcome));
});
