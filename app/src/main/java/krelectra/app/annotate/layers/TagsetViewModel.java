package krelectra.app.annotate.layers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.edit.StepName;
import krelectra.annotation.layer.Palette;
import krelectra.annotation.layer.Tag;
import krelectra.annotation.layer.Tagset;
import krelectra.annotation.scheme.TagChange;
import krelectra.store.LayerLabels;
import krelectra.store.StoredProject;

/** The tags of a tagset: names, colours, keys, descriptions. */
public final class TagsetViewModel {
  private final SchemeViewModel scheme;

  /** On a scheme. */
  public TagsetViewModel(SchemeViewModel scheme) {
    this.scheme = scheme;
  }

  /** Why the last change was not made. */
  Refusal refusal() {
    return scheme.refusalProperty().get();
  }

  /** Whether annotators may add tags. */
  public void setOpen(String tagset, boolean open) {
    scheme.changeTagset(
        StepName.of("change tagset", tagset),
        tagset,
        t -> new Tagset(t.id(), t.name(), open, t.tags()));
  }

  private void tags(StepName name, String tagset, UnaryOperator<List<Tag>> change) {
    scheme.changeTagset(
        name,
        tagset,
        t -> new Tagset(t.id(), t.name(), t.open(), change.apply(new ArrayList<>(t.tags()))));
  }

  /**
   * Adds a tag with the next colour and no key of its own.
   *
   * @return whether it could be asked for
   */
  public boolean add(String tagset, String name) {
    String tag = name.strip();
    Refusal why = refusal(tagset, tag);
    scheme.refuse(why);
    if (why != Refusal.NONE) {
      return false;
    }
    tags(
        StepName.of("add tag", tagset, tag),
        tagset,
        tags -> {
          tags.add(new Tag(tag, "", Palette.colour(tags.size()), ""));
          return tags;
        });
    return true;
  }

  private Refusal refusal(String tagset, String tag) {
    if (tag.isEmpty()) {
      return Refusal.NO_NAME;
    }
    boolean taken = scheme.tagset(tagset).flatMap(t -> t.tag(tag)).isPresent();
    return taken ? Refusal.TAKEN : Refusal.NONE;
  }

  private void change(String tagset, Tag tag, UnaryOperator<Tag> change) {
    if (!change.apply(tag).equals(tag)) {
      tags(
          StepName.of("change tag", tagset, tag.name()),
          tagset,
          tags -> {
            tags.replaceAll(each -> each.name().equals(tag.name()) ? change.apply(each) : each);
            return tags;
          });
    }
  }

  public void describe(String tagset, Tag tag, String description) {
    change(tagset, tag, t -> new Tag(t.name(), description.strip(), t.colour(), t.key()));
  }

  /**
   * Gives it another colour.
   *
   * @param colour as {@code #rrggbb}
   */
  public void colour(String tagset, Tag tag, String colour) {
    change(tagset, tag, t -> new Tag(t.name(), t.description(), colour, t.key()));
  }

  /** Gives it a key, which another tag that has it loses; what is no letter or digit takes it. */
  public void key(String tagset, Tag tag, String typed) {
    String key = typed.strip().toLowerCase(Locale.ROOT);
    String taken = key.matches("[0-9a-z]") ? key : "";
    if (taken.equals(tag.key())) {
      return;
    }
    tags(
        StepName.of("change tag", tagset, tag.name()),
        tagset,
        tags -> {
          tags.replaceAll(
              t -> {
                if (t.name().equals(tag.name())) {
                  return new Tag(t.name(), t.description(), t.colour(), taken);
                }
                boolean loses = !taken.isEmpty() && t.key().equals(taken);
                return loses ? new Tag(t.name(), t.description(), t.colour(), "") : t;
              });
          return tags;
        });
  }

  /** Moves it some places down, or up if negative. */
  public void move(String tagset, Tag tag, int by) {
    tags(
        StepName.of("order tags", tagset),
        tagset,
        tags -> {
          int from = tags.stream().map(Tag::name).toList().indexOf(tag.name());
          if (from >= 0) {
            Tag moved = tags.remove(from);
            tags.add(Math.clamp(from + (long) by, 0, tags.size()), moved);
          }
          return tags;
        });
  }

  /**
   * Gives a tag another name, everywhere in one step.
   *
   * @return whether it could be asked for
   */
  public boolean rename(String tagset, Tag tag, String name) {
    String now = name.strip();
    if (now.equals(tag.name())) {
      return true;
    }
    Refusal why = refusal(tagset, now);
    scheme.refuse(why);
    if (why != Refusal.NONE) {
      return false;
    }
    carry(
        StepName.of("rename tag", tagset, tag.name(), now),
        tagset,
        tag,
        List.of(new Tag(now, tag.description(), tag.colour(), tag.key())));
    return true;
  }

  /** Takes a tag away with the labels that say it; asks if some do. */
  public void delete(String tagset, Tag tag) {
    scheme.dismiss();
    scheme
        .corpus()
        .ask(
            (project, progress) ->
                said(project, new TagChange(project.layers(), tagset, tag.name(), "")),
            labels ->
                scheme.ask(
                    new Question(
                        Question.What.TAG,
                        tag.name(),
                        labels,
                        () ->
                            carry(
                                StepName.of("delete tag", tagset, tag.name()),
                                tagset,
                                tag,
                                List.of()))));
  }

  private static long said(StoredProject project, TagChange change) {
    AtomicLong count = new AtomicLong();
    new LayerLabels(project)
        .eachDocument(
            change.concerned(),
            labels -> count.addAndGet(labels.stream().filter(change::isSaidBy).count()),
            (done, all) -> {});
    return count.get();
  }

  private void carry(StepName name, String tagset, Tag tag, List<Tag> after) {
    scheme.change(
        name,
        project -> {
          String now = after.isEmpty() ? "" : after.getFirst().name();
          TagChange change = new TagChange(project.layers(), tagset, tag.name(), now);
          List<Edit> edits = new ArrayList<>();
          project.tagsets().stream()
              .filter(each -> each.id().equals(tagset))
              .forEach(each -> edits.add(replaced(each, tag, after)));
          new LayerLabels(project)
              .eachDocument(
                  change.concerned(),
                  labels -> edits.addAll(change.edits(labels)),
                  (done, all) -> {});
          return edits;
        });
  }

  private static Edit replaced(Tagset tagset, Tag tag, List<Tag> after) {
    List<Tag> tags = new ArrayList<>();
    for (Tag each : tagset.tags()) {
      if (each.name().equals(tag.name())) {
        tags.addAll(after);
      } else {
        tags.add(each);
      }
    }
    return Edit.change(
        new Item.OfTagset(tagset),
        new Item.OfTagset(new Tagset(tagset.id(), tagset.name(), tagset.open(), tags)));
  }
}
