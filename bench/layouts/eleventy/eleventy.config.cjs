// The settings of the Eleventy site beside which Wegwijs is measured; see bench/peers.py.

function byTopic(api) {
  const topics = {};
  for (const article of api.getFilteredByTag("artikelen")) {
    for (const slug of article.data.onderwerpen) (topics[slug] ??= []).push(article);
  }
  return topics;
}

const byTitle = (pages) =>
  [...(pages ?? [])].sort((one, other) => (one.data.title < other.data.title ? -1 : 1));

module.exports = (config) => {
  config.addCollection("byTopic", byTopic);
  config.addFilter("first4", (pages) => (pages ?? []).slice(0, 4));
  config.addFilter("byTitle", byTitle);
  return {
    dir: { input: "src", output: "public" },
    markdownTemplateEngine: false,
  };
};
