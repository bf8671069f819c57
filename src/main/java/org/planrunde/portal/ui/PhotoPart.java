package org.planrunde.portal.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.planrunde.contribution.DraftPhoto;
import org.planrunde.contribution.Photo;
import org.planrunde.contribution.Photos;
import org.planrunde.kernel.Problem;
import org.planrunde.ui.Note;
import org.planrunde.ui.Undo;

/** Photos, if somebody likes: choose or take, describe, order, remove. */
final class PhotoPart extends Div implements PhotoCard.Acts, PhotoUpload.Outcome {
  private final Photos photos;
  private final DraftState state;
  private final Map<UUID, Photo> known = new HashMap<>();
  private final List<UUID> removed = new ArrayList<>();
  private final List<PhotoCard> cards = new ArrayList<>();
  private final OrderedList list = new OrderedList();
  private final PhotoUpload upload;
  private final Problems problem = new Problems();
  private final Div reminder = new Div();
  private final Div told = Parts.div("sr-only");
  private boolean reminded;

  PhotoPart(Photos photos, DraftState state) {
    this.photos = photos;
    this.state = state;
    addClassName("photo-part");
    list.addClassName("photo-cards");
    list.getElement().setAttribute("role", "list");
    list.getElement().setAttribute("aria-label", getTranslation("portal.form.photos"));
    problem.getElement().setAttribute("role", "alert");
    told.getElement().setAttribute("role", "status");
    upload = new PhotoUpload(photos, this);
    add(
        Parts.span("photo-lead", getTranslation("portal.photo.lead")),
        list,
        reminder,
        problem,
        upload,
        told);
    find();
    show();
  }

  /** Those that were deleted meanwhile leave the draft, and it is said. */
  private void find() {
    var wanted = state.photos.stream().map(DraftPhoto::upload).toList();
    try {
      known.putAll(photos.listDraft(wanted));
    } catch (RuntimeException e) {
      Outage.orThrow(e);
      return;
    }
    if (state.photos.removeIf(photo -> !known.containsKey(photo.upload()))) {
      problem.show(getTranslation("contribution.problem.photo.gone"));
    }
  }

  private void show() {
    list.removeAll();
    cards.clear();
    for (int i = 0; i < state.photos.size(); i++) {
      var index = i;
      var photo = state.photos.get(i);
      var stored = known.get(photo.upload());
      var picture = stored == null ? null : PhotoViews.drafted(stored, photos, name(i));
      var card =
          new PhotoCard(
              i, state.photos.size(), photo, picture, this, words -> describe(index, words));
      cards.add(card);
      list.add(card);
    }
    list.setVisible(!cards.isEmpty());
    upload.setVisible(cards.size() < Photos.MOST);
    upload.setText(getTranslation(cards.isEmpty() ? "portal.photo.add" : "portal.photo.another"));
    reminder.removeAll();
  }

  private String name(int index) {
    return getTranslation("portal.photo.number", index + 1);
  }

  private void describe(int index, String words) {
    state.photos.set(index, new DraftPhoto(state.photos.get(index).upload(), words));
    state.changed();
  }

  @Override
  public void taken(UUID photo) {
    if (!isAttached() || state.photos.size() >= Photos.MOST) {
      photos.drop(List.of(photo));
      problem.show(getTranslation("portal.photo.full", Photos.MOST));
      return;
    }
    problem.show("");
    known.putAll(photos.listDraft(List.of(photo)));
    state.photos.add(new DraftPhoto(photo, ""));
    state.changed();
    show();
    tell("portal.photo.taken", state.photos.size());
  }

  @Override
  public void refused(String file, String sentence) {
    problem.show(getTranslation("portal.form.problem", file, sentence));
  }

  @Override
  public void move(int from, int to) {
    state.photos.add(to, state.photos.remove(from));
    state.changed();
    show();
    cards.get(to).focusMove(to < from);
    tell("portal.photo.moved", to + 1);
  }

  @Override
  public void remove(int index) {
    var photo = state.photos.remove(index);
    removed.add(photo.upload());
    state.changed();
    show();
    if (cards.isEmpty()) {
      upload.focus();
    } else {
      cards.get(Math.min(index, cards.size() - 1)).focus();
    }
    Undo.offer(getTranslation("portal.photo.removed"), () -> putBack(index, photo));
  }

  private void putBack(int index, DraftPhoto photo) {
    if (isAttached() && state.photos.size() < Photos.MOST) {
      removed.remove(photo.upload());
      state.photos.add(Math.min(index, state.photos.size()), photo);
      state.changed();
      show();
      tell("portal.photo.back");
    }
  }

  private void tell(String key, Object... arguments) {
    told.setText(getTranslation(key, arguments));
  }

  /** What stands in the way of sending now. */
  Optional<Problem> underway() {
    return upload.isUploading()
        ? Optional.of(Problem.of("photos", "portal.photo.underway"))
        : Optional.empty();
  }

  /** Asks once for a missing description; true if it does so now. Nobody is made to write one. */
  boolean remind() {
    var missing = cards.stream().filter(card -> !card.isDescribed()).findFirst();
    if (reminded || missing.isEmpty()) {
      return false;
    }
    reminded = true;
    reminder.add(
        new Note(
            Note.Kind.HINT,
            getTranslation("portal.photo.remind"),
            getTranslation("portal.photo.remind.line")));
    reminder.getElement().setAttribute("role", "status");
    missing.get().focus();
    return true;
  }

  void lead() {
    if (cards.isEmpty()) {
      upload.focus();
    } else {
      cards.getFirst().focus();
    }
  }

  void problem(String sentence) {
    problem.show(sentence);
  }

  /** Nobody can take a removal back any more. */
  @Override
  protected void onDetach(DetachEvent event) {
    try {
      photos.drop(removed);
    } catch (RuntimeException e) {
      // They are forgotten after seven days, then.
      Outage.orThrow(e);
    }
  }
}
