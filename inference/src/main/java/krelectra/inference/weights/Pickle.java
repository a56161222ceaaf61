package krelectra.inference.weights;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import krelectra.inference.InputException;
import krelectra.inference.weights.PickleValue.Global;
import krelectra.inference.weights.PickleValue.None;
import krelectra.inference.weights.PickleValue.Tuple;

/**
 * Reads a pickle (protocols 2 to 5) as {@code torch.save} writes it for tensors. It knows only the
 * instructions and names that those need and runs no code; everything else is refused by its name.
 */
final class Pickle {
  /** Bytes of one pickle: room for 25,000 tensors. */
  static final int MAX_BYTES = 4 << 20;

  private static final int MAX_STACK = 1 << 16;
  private static final int MAX_MEMO = 1 << 20;
  private static final String CURE =
      "save the model's state_dict alone, best as safetensors, and give that file";

  private final MappedFile file;
  private final long start;
  private final long limit;
  private final TorchNames names;
  private final List<Object> stack = new ArrayList<>();
  private final Deque<Integer> marks = new ArrayDeque<>();
  private final Map<Long, Object> memo = new HashMap<>();
  private long at;

  /** A pickle that begins at {@code at} and ends before {@code end}. */
  Pickle(MappedFile file, long at, long end) {
    this.file = file;
    this.start = at;
    this.at = at;
    this.limit = Math.min(end, at + MAX_BYTES);
    this.names = new TorchNames(file);
  }

  /** Where the next unread byte lies. */
  long position() {
    return at;
  }

  /** The bytes of an element of each storage that it names, by key; −1 where that differs. */
  Map<String, Integer> widths() {
    return names.widths();
  }

  /**
   * Reads up to its end.
   *
   * @throws InputException if it is damaged or wants more than tensors do
   */
  Object read() {
    while (true) {
      int code = u8();
      Opcode opcode = Opcode.of(code);
      if (opcode == null) {
        throw file.damaged("has no pickle instruction at byte " + (at - 1));
      }
      if (opcode == Opcode.STOP) {
        return pop();
      }
      execute(opcode);
      if (stack.size() > MAX_STACK || marks.size() > MAX_STACK) {
        throw file.damaged("has a pickle that is nested too deeply");
      }
    }
  }

  private void execute(Opcode opcode) {
    switch (opcode) {
      case PROTO -> protocol();
      case FRAME -> skip(8);
      case NONE -> stack.add(None.NONE);
      case NEWTRUE -> stack.add(true);
      case NEWFALSE -> stack.add(false);
      case BININT -> stack.add((long) file.i32(skip(4)));
      case BININT1 -> stack.add((long) u8());
      case BININT2 -> stack.add((long) file.u16(skip(2)));
      case LONG1 -> stack.add(integer(u8()));
      case BINFLOAT -> stack.add(ByteBuffer.wrap(bytes(8)).getDouble());
      case BINUNICODE -> stack.add(text(file.u32(skip(4))));
      case SHORT_BINUNICODE -> stack.add(text(u8()));
      case MARK -> marks.push(stack.size());
      case EMPTY_LIST -> stack.add(new ArrayList<>());
      case EMPTY_DICT -> stack.add(new LinkedHashMap<>());
      case EMPTY_TUPLE -> stack.add(new Tuple(List.of()));
      case TUPLE1 -> stack.add(tuple(1));
      case TUPLE2 -> stack.add(tuple(2));
      case TUPLE3 -> stack.add(tuple(3));
      case TUPLE -> stack.add(new Tuple(sinceMark()));
      case APPEND -> append(List.of(pop()));
      case APPENDS -> append(sinceMark());
      case SETITEM -> put(tuple(2).items());
      case SETITEMS -> put(sinceMark());
      case BINPUT -> remember(u8());
      case LONG_BINPUT -> remember(file.u32(skip(4)));
      case MEMOIZE -> remember(memo.size());
      case BINGET -> recall(u8());
      case LONG_BINGET -> recall(file.u32(skip(4)));
      case GLOBAL -> stack.add(global(line() + "." + line()));
      case STACK_GLOBAL -> stackGlobal();
      case BINPERSID -> stack.add(names.storage(pop()));
      case REDUCE -> reduce();
      case BUILD -> build();
      default ->
          throw InputException.at(
              file.path(),
              "holds more than tensors: the pickle instruction " + opcode + " at byte " + (at - 1),
              CURE);
    }
  }

  private void protocol() {
    int protocol = u8();
    if (protocol < 2 || protocol > 5) {
      throw InputException.at(file.path(), "has a pickle of protocol " + protocol, CURE);
    }
  }

  private Global global(String name) {
    if (!names.isKnown(name)) {
      throw InputException.at(
          file.path(), "holds more than tensors: it asks for " + Printable.of(name), CURE);
    }
    return new Global(name);
  }

  private void stackGlobal() {
    List<Object> both = tuple(2).items();
    stack.add(global(both.get(0) + "." + both.get(1)));
  }

  private void reduce() {
    List<Object> call = tuple(2).items();
    if (call.get(0) instanceof Global(String name) && call.get(1) instanceof Tuple(var arguments)) {
      stack.add(names.call(name, arguments));
    } else {
      throw misused(Opcode.REDUCE);
    }
  }

  /** Attributes of an OrderedDict (its {@code _metadata}) mean nothing here. */
  private void build() {
    pop();
    if (!(top() instanceof Map)) {
      throw misused(Opcode.BUILD);
    }
  }

  @SuppressWarnings("unchecked") // lists and maps are only made here
  private void append(List<Object> items) {
    if (!(top() instanceof List<?> list)) {
      throw misused(Opcode.APPENDS);
    }
    ((List<Object>) list).addAll(items);
  }

  /** Keys are text or numbers alone: the hash of a list could depend on itself. */
  @SuppressWarnings("unchecked") // lists and maps are only made here
  private void put(List<Object> pairs) {
    if (!(top() instanceof Map<?, ?> map) || pairs.size() % 2 != 0) {
      throw misused(Opcode.SETITEMS);
    }
    for (int i = 0; i < pairs.size(); i += 2) {
      Object key = pairs.get(i);
      if (!(key instanceof String || key instanceof Long)) {
        throw misused(Opcode.SETITEMS);
      }
      ((Map<Object, Object>) map).put(key, pairs.get(i + 1));
    }
  }

  private void remember(long key) {
    memo.put(key, top());
    if (memo.size() > MAX_MEMO) {
      throw file.damaged("has a pickle that remembers too much");
    }
  }

  private void recall(long key) {
    Object value = memo.get(key);
    if (value == null) {
      throw misused(Opcode.BINGET);
    }
    stack.add(value);
  }

  private Tuple tuple(int size) {
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      items.addFirst(pop());
    }
    return new Tuple(items);
  }

  private List<Object> sinceMark() {
    if (marks.isEmpty() || marks.peek() > stack.size()) {
      throw misused(Opcode.MARK);
    }
    List<Object> tail = stack.subList(marks.pop(), stack.size());
    List<Object> items = new ArrayList<>(tail);
    tail.clear();
    return items;
  }

  private Object pop() {
    Object top = top();
    stack.removeLast();
    return top;
  }

  private Object top() {
    int floor = marks.isEmpty() ? 0 : marks.peek();
    if (stack.size() <= floor) {
      throw file.damaged("has a pickle that takes more than it holds at byte " + (at - 1));
    }
    return stack.getLast();
  }

  private Object integer(int length) {
    byte[] little = bytes(length);
    byte[] big = new byte[length];
    for (int i = 0; i < length; i++) {
      big[i] = little[length - 1 - i];
    }
    BigInteger value = length == 0 ? BigInteger.ZERO : new BigInteger(big);
    return value.bitLength() < 64 ? (Object) value.longValue() : value;
  }

  private String text(long length) {
    return new String(bytes((int) Math.min(length, Integer.MAX_VALUE)), StandardCharsets.UTF_8);
  }

  private String line() {
    long from = at;
    while (u8() != '\n') {
      if (at - from > 1000) {
        throw file.damaged("has a name without an end at byte " + from);
      }
    }
    return new String(file.bytes(from, (int) (at - 1 - from)), StandardCharsets.UTF_8);
  }

  private byte[] bytes(int length) {
    return file.bytes(skip(length), length);
  }

  private int u8() {
    return file.u8(skip(1));
  }

  /** Moves on and tells where it was. */
  private long skip(int length) {
    if (length > limit - at) {
      throw file.damaged(
          limit - start >= MAX_BYTES
              ? "has a pickle of over 4 MB"
              : "has a pickle that is cut short");
    }
    at += length;
    return at - length;
  }

  private InputException misused(Opcode opcode) {
    return file.damaged("misuses the pickle instruction " + opcode + " at byte " + (at - 1));
  }
}
