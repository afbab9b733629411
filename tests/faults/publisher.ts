/** Run by itself, beside the reader: publishes each site that it is sent, and sends back what came of it. */
import { publish } from '../../src/publish/publish.ts';
import { orderOf, reportOf, type SmallSite } from '../../src/publish/small-site.fixture.ts';

const to = process.argv[2] ?? '';

process.on('message', (site: SmallSite) => {
  void publish(orderOf(to, site)).then((published) => process.send?.(reportOf(published).outcome));
});
