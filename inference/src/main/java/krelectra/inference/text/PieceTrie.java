package krelectra.inference.text;

import java.util.Arrays;
import java.util.List;

/**
 * The vocabulary as two trees of characters, one for the beginnings of words and one for what
 * continues them, so that the longest entry at a position is found in one walk. Edges lie in one
 * open-addressed table: {@code node << 21 | character} → child.
 */
final class PieceTrie {
  private static final String CONTINUES = "##";
  private static final int ABSENT = -1;
  private static final int WORD_ROOT = 0;
  private static final int CONTINUATION_ROOT = 1;

  private long[] edges = new long[1 << 12];
  private int[] children = new int[1 << 12];
  private int[] entries = new int[1 << 10];
  private int edgeCount;
  private int nodeCount = 2;

  PieceTrie(List<String> vocabulary) {
    Arrays.fill(edges, ABSENT);
    Arrays.fill(entries, ABSENT);
    for (int id = 0; id < vocabulary.size(); id++) {
      String entry = vocabulary.get(id);
      insert(WORD_ROOT, entry, 0, id);
      if (entry.startsWith(CONTINUES)) {
        insert(CONTINUATION_ROOT, entry, CONTINUES.length(), id);
      }
    }
  }

  /**
   * Finds the longest entry that the word has at a position.
   *
   * @param to where the word ends in {@code word}, exclusive
   * @param continues whether only entries with {@code ##} count
   * @return its length in characters in the upper and its id in the lower 32 bits; −1 if there is
   *     none
   */
  long longest(Characters word, int from, int to, boolean continues) {
    int node = continues ? CONTINUATION_ROOT : WORD_ROOT;
    long best = ABSENT;
    for (int i = from; i < to; i++) {
      node = children[slot(node, word.codePoint(i))] - 1;
      if (node < 0) {
        break;
      }
      if (entries[node] != ABSENT) {
        best = (long) (i + 1 - from) << 32 | entries[node];
      }
    }
    return best;
  }

  private void insert(int root, String entry, int from, int id) {
    int node = root;
    for (int i = from; i < entry.length(); i += Character.charCount(entry.codePointAt(i))) {
      int codePoint = entry.codePointAt(i);
      int slot = slot(node, codePoint);
      if (edges[slot] == ABSENT) {
        edges[slot] = edge(node, codePoint);
        node = newNode();
        children[slot] = node + 1; // 0 means no child
        if (++edgeCount * 2 > edges.length) {
          grow();
        }
      } else {
        node = children[slot] - 1;
      }
    }
    if (node != root) {
      entries[node] = id;
    }
  }

  private int newNode() {
    if (nodeCount == entries.length) {
      entries = Arrays.copyOf(entries, nodeCount * 2);
      Arrays.fill(entries, nodeCount, entries.length, ABSENT);
    }
    return nodeCount++;
  }

  private static long edge(int node, int codePoint) {
    return (long) node << 21 | codePoint;
  }

  private int slot(int node, int codePoint) {
    long edge = edge(node, codePoint);
    int mask = edges.length - 1;
    int slot = (int) ((edge * 0x9e3779b97f4a7c15L) >>> 32) & mask;
    while (edges[slot] != ABSENT && edges[slot] != edge) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldEdges = edges;
    int[] oldChildren = children;
    edges = new long[oldEdges.length * 2];
    children = new int[oldEdges.length * 2];
    Arrays.fill(edges, ABSENT);
    for (int i = 0; i < oldEdges.length; i++) {
      if (oldEdges[i] != ABSENT) {
        int codePoint = (int) (oldEdges[i] & 0x1fffff);
        int slot = slot((int) (oldEdges[i] >>> 21), codePoint);
        edges[slot] = oldEdges[i];
        children[slot] = oldChildren[i];
      }
    }
  }
}
