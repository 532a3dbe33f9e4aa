package health.fascia.treatment;
import java.util.*;
/** Stub. */
public final class MinutesByCode { private MinutesByCode() {}
 public static Optional<SortedMap<String,Integer>> find(String text) { SortedMap<String,Integer> m = new TreeMap<>(); for (String p : text.split(";")) { String[] q = p.strip().split(":"); if (q.length!=2) return Optional.empty(); m.merge(q[0].strip(), Integer.parseInt(q[1].strip()), Integer::sum);} return Optional.of(m);} }
