package org.planrunde.ui.page;

import org.jsoup.nodes.Document;
import org.planrunde.ui.spi.PagePreview;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes title and description of a page into its head; texts of people become attributes only. */
@Component
final class PreviewTags {
  private final ObjectProvider<PagePreview> sources;

  PreviewTags(ObjectProvider<PagePreview> sources) {
    this.sources = sources;
  }

  void write(Document page, String path, String town) {
    sources.stream()
        .flatMap(source -> source.of(path).stream())
        .findFirst()
        .ifPresent(preview -> {
          page.title(preview.title() + " · " + town);
          meta(page, "name", "description", preview.description());
          meta(page, "property", "og:type", "article");
          meta(page, "property", "og:site_name", town);
          meta(page, "property", "og:title", preview.title());
          meta(page, "property", "og:description", preview.description());
          meta(page, "name", "twitter:card", "summary");
        });
  }

  private static void meta(Document page, String kind, String name, String content) {
    if (!content.isEmpty()) {
      page.head().appendElement("meta").attr(kind, name).attr("content", content);
    }
  }
}
