package org.planrunde.portal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.HasDynamicTitle;
import org.planrunde.ui.PageTitles;

/** A plain page of headings and paragraphs from the texts. */
abstract class TextPage extends Div implements HasDynamicTitle {
  private final PageTitles titles;
  private final String title;

  TextPage(PageTitles titles, String titleKey) {
    this.titles = titles;
    this.title = getTranslation(titleKey);
    addClassNames("page", "prose-page");
    // A long text without links could not be scrolled by keys in every browser.
    getElement()
        .setAttribute("tabindex", "0")
        .setAttribute("role", "article")
        .setAttribute("aria-label", title);
    add(new H1(title));
  }

  final void chapter(String titleKey, String textKey) {
    add(new H2(getTranslation(titleKey)));
    paragraph(textKey);
  }

  final void paragraph(String textKey) {
    add(Parts.paragraphs(getTranslation(textKey)));
  }

  /** A heading and what somebody wrote, or the text with this key if they wrote nothing. */
  final void said(String heading, String written, String otherwiseKey) {
    add(new H2(heading));
    add(Parts.paragraphs(written.isEmpty() ? getTranslation(otherwiseKey) : written));
  }

  @Override
  public final String getPageTitle() {
    return titles.of(title);
  }
}
