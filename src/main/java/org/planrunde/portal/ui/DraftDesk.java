package org.planrunde.portal.ui;

import com.vaadin.flow.component.page.WebStorage;
import com.vaadin.flow.component.page.WebStorage.Storage;
import org.planrunde.procedure.Procedure;

/**
 * The draft on an open page. While it is written, the browser keeps a copy for this tab alone, so
 * that a reload loses nothing; the server keeps none. Sending or discarding deletes the copy.
 */
final class DraftDesk {
  private String name = "";
  private DraftState state = new DraftState();
  private boolean restored;
  private boolean kept;

  /** Begins with an empty draft; runs the action if the tab still has an older one. */
  void open(Procedure procedure, Runnable found) {
    name = "planrunde.draft." + procedure.slug();
    begin(new DraftState());
    WebStorage.getItem(
        Storage.SESSION_STORAGE,
        name,
        text -> {
          if (text != null) {
            DraftJson.read(text)
                .ifPresent(older -> {
                  begin(older);
                  restored = true;
                  kept = true;
                  found.run();
                });
          }
        });
  }

  DraftState state() {
    return state;
  }

  /** True if the draft was found in the tab and not begun on this page. */
  boolean isRestored() {
    return restored;
  }

  /** Forgets the draft, here and in the tab. */
  void clear() {
    forget();
    begin(new DraftState());
  }

  private void begin(DraftState next) {
    state = next;
    restored = false;
    state.watch(this::keep);
  }

  private void keep() {
    if (state.isWorthKeeping()) {
      kept = true;
      WebStorage.setItem(Storage.SESSION_STORAGE, name, DraftJson.write(state));
    } else {
      forget();
    }
  }

  private void forget() {
    if (kept) {
      kept = false;
      WebStorage.removeItem(Storage.SESSION_STORAGE, name);
    }
  }
}
