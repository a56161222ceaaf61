package krelectra.app.annotate.queue;

import java.util.Arrays;
import java.util.List;
import javafx.collections.ObservableListBase;

/** Keys of sentences, eight bytes each, so that a million of them weigh nothing. */
final class KeyList extends ObservableListBase<Long> {
  private long[] keys = new long[1024];
  private int size;

  @Override
  public Long get(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException(index);
    }
    return keys[index];
  }

  @Override
  public int size() {
    return size;
  }

  /** Adds keys at the end. */
  void append(List<Long> more) {
    if (more.isEmpty()) {
      return;
    }
    beginChange();
    int from = size;
    if (size + more.size() > keys.length) {
      keys = Arrays.copyOf(keys, Math.max(size + more.size(), keys.length * 2));
    }
    for (long key : more) {
      keys[size++] = key;
    }
    nextAdd(from, size);
    endChange();
  }

  /** Forgets all keys. */
  void forget() {
    if (size > 0) {
      beginChange();
      List<Long> gone = List.copyOf(this);
      size = 0;
      nextRemove(0, gone);
      endChange();
    }
  }

  /** Where a key stands; -1 if it does not. */
  int indexOf(long key) {
    for (int i = 0; i < size; i++) {
      if (keys[i] == key) {
        return i;
      }
    }
    return -1;
  }
}
