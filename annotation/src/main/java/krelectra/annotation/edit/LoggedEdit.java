package krelectra.annotation.edit;

import java.time.Instant;

/**
 * An entry of the log that a corpus can be rebuilt from.
 *
 * @param number counted from 1, without gaps
 * @param author the annotator's id
 * @param time when it was made
 * @param reverts the number of the entry that it takes back; 0 if it takes none back
 * @param edit what was changed
 */
public record LoggedEdit(long number, String author, Instant time, long reverts, Edit edit) {}
