package krelectra.app.annotate.queue;

import java.util.Optional;
import java.util.Set;
import krelectra.store.SentenceLists;
import krelectra.store.StoredProject;

/**
 * What has changed in a project.
 *
 * @param stamp of the documents
 * @param entry the number of the last entry of the log
 * @param documents the ids of those that were changed; empty if it cannot be told
 */
record Revision(String stamp, long entry, Optional<Set<String>> documents) {
  /** What has changed since an entry of the log. */
  static Revision of(StoredProject project, long since) {
    SentenceLists lists = new SentenceLists(project);
    long entry = project.lastEntry();
    return new Revision(lists.stamp(), entry, lists.changedSince(since));
  }
}
