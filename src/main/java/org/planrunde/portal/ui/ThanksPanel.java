package org.planrunde.portal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Map;
import org.planrunde.contribution.PublicationState;
import org.planrunde.contribution.Receipt;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.Places;
import org.planrunde.ui.QrCode;
import org.planrunde.ui.RoundTable;
import org.planrunde.ui.SiteAddress;
import org.planrunde.ui.Station;
import org.planrunde.ui.ThreadList;

/** Thanks, the receipt and how it goes on; shown only once the contribution is stored. */
final class ThanksPanel extends Div {
  private final H1 title = new H1(getTranslation("portal.thanks.title"));

  private final SiteAddress site;

  ThanksPanel(
      ProcedureServices doors, Procedure procedure, Receipt receipt, Map<String, Integer> counts) {
    site = doors.site();
    var now = doors.procedures().now();
    addClassName("thanks");
    var total = counts.values().stream().mapToInt(Integer::intValue).sum();
    if (total > 0) {
      add(new RoundTable(total, Looks.mix(procedure, counts), 112));
    }
    var seen = receipt.state() == PublicationState.PUBLISHED;
    add(title);
    add(new Paragraph(getTranslation(seen ? "portal.thanks.after" : "portal.thanks.before")));
    add(receipt(procedure, receipt));
    if (doors.receipts().notifications().isOffered()) {
      add(new MailPart(doors.receipts(), receipt.secret(), receipt.id()));
    }
    add(new H2(getTranslation("portal.thanks.next")));
    add(next(procedure, now, seen));
  }

  private Div receipt(Procedure procedure, Receipt receipt) {
    var file =
        getTranslation(
            "portal.thanks.file",
            procedure.name(),
            receipt.secret(),
            Addresses.whole(site, Places.RECEIPT));
    return Parts.div(
        "rec",
        Parts.span("lab", getTranslation("portal.thanks.receipt")),
        Parts.span("code", receipt.secret()),
        Parts.span("sm muted", getTranslation("portal.thanks.receipt.line")),
        Parts.div(
            "rec-qr",
            new QrCode(
                Addresses.whole(site, Places.RECEIPT)
                    + "?"
                    + ReceiptView.CODE
                    + "="
                    + receipt.secret(),
                getTranslation("portal.thanks.qr")),
            Parts.span("sm", getTranslation("portal.thanks.qr.line"))),
        Parts.div(
            "row",
            Keep.save(
                getTranslation("portal.thanks.save"),
                getTranslation("portal.thanks.file.name"),
                file,
                getTranslation("portal.thanks.saved")),
            Keep.copy(
                getTranslation("portal.thanks.copy"),
                receipt.secret(),
                getTranslation("portal.link.copied"))));
  }

  private ThreadList next(Procedure procedure, Instant now, boolean seen) {
    var dates = new Dates(Dates.localeOf(this), now);
    var thread = new ThreadList();
    thread.add(Station.State.DONE, new Span(getTranslation("portal.thanks.today")));
    thread.add(
        Station.State.NOW,
        new Span(getTranslation(seen ? "portal.thanks.seen" : "portal.thanks.checked")));
    var until = procedure.contributionsUntil(now);
    until.ifPresent(end ->
        thread.add(
            Station.State.AHEAD,
            new Span(getTranslation("portal.thanks.until", dates.full(Dates.lastDay(end))))));
    thread.add(Station.State.AHEAD, new Span(getTranslation("portal.thanks.result")));
    return thread;
  }

  H1 title() {
    return title;
  }
}
