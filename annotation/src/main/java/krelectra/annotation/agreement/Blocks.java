package krelectra.annotation.agreement;

import java.util.ArrayList;
import java.util.List;

/**
 * A continuum cut where no annotator has a span open: pieces that can be drawn and laid end to end
 * anew.
 *
 * @param pieces each begins at 0
 */
record Blocks(List<Continuum> pieces) {
  static Blocks of(Continuum whole) {
    List<Continuum.Unit> all = new ArrayList<>();
    whole.units().forEach(all::addAll);
    all.sort(Continuum.Unit.ORDER);
    List<Long> cuts = new ArrayList<>(List.of(0L));
    long open = 0;
    for (Continuum.Unit unit : all) {
      // The gap before a block goes with the block before it; the first gap with the first block.
      if (unit.start() >= open && open > 0) {
        cuts.add(unit.start());
      }
      open = Math.max(open, unit.end());
    }
    cuts.add(whole.length());
    int[] next = new int[whole.units().size()];
    List<Continuum> pieces = new ArrayList<>();
    for (int i = 0; i + 1 < cuts.size(); i++) {
      pieces.add(piece(whole, next, cuts.get(i), cuts.get(i + 1)));
    }
    return new Blocks(pieces);
  }

  private static Continuum piece(Continuum whole, int[] next, long from, long to) {
    List<List<Continuum.Unit>> units = new ArrayList<>();
    for (int a = 0; a < next.length; a++) {
      List<Continuum.Unit> own = whole.units().get(a);
      List<Continuum.Unit> part = new ArrayList<>();
      while (next[a] < own.size() && own.get(next[a]).start() < to) {
        part.add(own.get(next[a]++).moved(-from));
      }
      units.add(part);
    }
    return whole.with(units, to - from);
  }

  /** Pieces laid end to end. */
  Continuum join(int[] drawn) {
    List<List<Continuum.Unit>> units = new ArrayList<>();
    int annotators = pieces.getFirst().units().size();
    for (int a = 0; a < annotators; a++) {
      units.add(new ArrayList<>());
    }
    long at = 0;
    for (int index : drawn) {
      Continuum piece = pieces.get(index);
      for (int a = 0; a < annotators; a++) {
        for (Continuum.Unit unit : piece.units().get(a)) {
          units.get(a).add(unit.moved(at));
        }
      }
      at += piece.length();
    }
    return pieces.getFirst().with(units, at);
  }
}
