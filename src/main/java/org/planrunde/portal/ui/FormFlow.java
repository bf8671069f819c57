package org.planrunde.portal.ui;

import com.vaadin.flow.component.HasElement;
import org.planrunde.contribution.DraftPhoto;
import org.planrunde.contribution.Receipt;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.MapCanvas;
import org.planrunde.ui.PhoneBar;
import org.planrunde.ui.Sheet;

/** What the panel shows while somebody contributes: from the empty form to the thanks. */
final class FormFlow {
  /** The page around it. */
  interface Host {
    /** Another heading and title are shown now. */
    void arrived(String title, HasElement heading);

    /** Back to the list. */
    void leave();

    String listPath();
  }

  private final ProcedureServices doors;
  private final Sheet sheet;
  private final PhoneBar bar;
  private final MapCanvas map;
  private final SceneSwitch sight;
  private final DraftDesk drafts;
  private final Host host;

  FormFlow(
      ProcedureServices doors,
      Sheet sheet,
      PhoneBar bar,
      MapCanvas map,
      SceneSwitch sight,
      DraftDesk drafts,
      Host host) {
    this.doors = doors;
    this.sheet = sheet;
    this.bar = bar;
    this.map = map;
    this.sight = sight;
    this.drafts = drafts;
    this.host = host;
  }

  void show(Procedure now, PlaceWords words) {
    var sent = drafts.sent();
    if (sent.isPresent()) {
      thank(now, sent.get());
      return;
    }
    sheet.removeAll();
    map.select(null);
    var form =
        new FormPanel(
            doors, now, drafts.state(), sheet, map, sight, words, receipt -> thank(now, receipt));
    if (drafts.isRestored()) {
      form.sayRestored(() -> {
        clear();
        show(now, words);
      });
    }
    bar.setBack(host.listPath(), sheet.getTranslation("portal.form.leave"));
    bar.setHere(form.steps());
    sheet.addToHead(form.head(host.listPath()));
    sheet.add(form);
    sheet.addToFoot(drafts.line());
    sheet.addToFoot(form.foot(this::discard));
    var title = sheet.getTranslation("portal.form.heading") + " · " + now.name();
    host.arrived(title, form.title());
  }

  private void thank(Procedure now, Receipt receipt) {
    drafts.clearOnceSeen();
    var counts = doors.contributions().countByCategory(now.id());
    var panel = new ThanksPanel(doors, now, receipt, counts);
    sheet.removeAll();
    sheet.add(panel);
    bar.setHere(now.name());
    var words = sheet.getTranslation("portal.thanks.to-map");
    var onward = Parts.link(host.listPath(), words, "btn", "p", "grow");
    sheet.addToFoot(Parts.div("foot", onward));
    sheet.setRest(Sheet.Rest.FULL);
    host.arrived(sheet.getTranslation("portal.thanks.title"), panel.title());
  }

  /** What nobody will send is deleted at once, photos too. */
  private void clear() {
    var photos = drafts.state().photos.stream().map(DraftPhoto::upload).toList();
    drafts.clear();
    try {
      doors.photos().drop(photos);
    } catch (RuntimeException e) {
      // They are forgotten after seven days, then.
      Outage.orThrow(e);
    }
  }

  private void discard() {
    clear();
    host.leave();
  }
}
