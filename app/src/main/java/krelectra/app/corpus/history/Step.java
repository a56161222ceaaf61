package krelectra.app.corpus.history;

import krelectra.annotation.edit.Key;
import krelectra.store.LogEntry;
import org.jspecify.annotations.Nullable;

/**
 * A step of the history.
 *
 * @param kind of what it changed first; null if it has a name, or reverts another, or is long
 * @param subject what it changed first, for people; empty if there is no kind
 * @param isTakenBack whether a later entry takes it back
 */
public record Step(LogEntry entry, Key.@Nullable Kind kind, String subject, boolean isTakenBack) {}
