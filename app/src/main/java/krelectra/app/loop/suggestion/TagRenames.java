package krelectra.app.loop.suggestion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.layer.Tag;
import krelectra.annotation.layer.Tagset;
import krelectra.store.LogEntry;
import krelectra.store.StoredProject;

/**
 * How tags of a tagset were renamed, by the project's history: a step after which one name is gone
 * and another has its place.
 *
 * @param renames the oldest first
 */
record TagRenames(List<Rename> renames) {
  private static final int PAGE = 500;

  /** One name became another. */
  record Rename(String from, String to) {}

  static TagRenames of(StoredProject project, String tagset) {
    List<Rename> found = new ArrayList<>();
    long before = Long.MAX_VALUE;
    for (List<LogEntry> page = project.history(before, PAGE);
        !page.isEmpty();
        page = project.history(before, PAGE)) {
      for (LogEntry entry : page) {
        before = entry.number();
        // Imports bring tagsets and rename none.
        if (entry.parts() == 0) {
          add(edit(project, entry), tagset, found);
        }
      }
    }
    Collections.reverse(found);
    return new TagRenames(found);
  }

  private static Edit edit(StoredProject project, LogEntry entry) {
    if (entry.reverts() == 0) {
      return project.logged(entry.number()).orElseThrow().edit();
    }
    LogEntry reverted = project.history(entry.reverts() + 1, 1).getFirst();
    return reverted.parts() == 0
        ? edit(project, reverted).inverted()
        : new Edit.Bulk("", List.of());
  }

  private static void add(Edit edit, String tagset, List<Rename> found) {
    switch (edit) {
      case Edit.Bulk(String name, List<Edit> edits) ->
          edits.reversed().forEach(each -> add(each, tagset, found));
      case Edit.Change(Item.OfTagset(Tagset was), Item.OfTagset(Tagset now))
          when was.id().equals(tagset) ->
          add(was, now, found);
      default -> {
        // other items have no tags
      }
    }
  }

  private static void add(Tagset was, Tagset now, List<Rename> found) {
    List<String> gone = new ArrayList<>(names(was));
    gone.removeAll(names(now));
    List<String> come = new ArrayList<>(names(now));
    come.removeAll(names(was));
    if (gone.size() == 1 && come.size() == 1) {
      found.add(new Rename(gone.getFirst(), come.getFirst()));
    } else if (was.tags().size() == now.tags().size() && gone.size() == come.size()) {
      for (String each : gone) {
        String there = now.tags().get(List.copyOf(names(was)).indexOf(each)).name();
        if (come.contains(there)) {
          found.add(new Rename(each, there));
        }
      }
    }
  }

  private static Set<String> names(Tagset tagset) {
    return new LinkedHashSet<>(tagset.tags().stream().map(Tag::name).toList());
  }

  /** What a name has become. */
  String now(String name) {
    String now = name;
    for (Rename rename : renames) {
      if (rename.from().equals(now)) {
        now = rename.to();
      }
    }
    return now;
  }
}
