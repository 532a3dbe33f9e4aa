package health.fascia.lifecycle;

/** How a process goes on: the gateways of its drawing compare the variable {@code answer} with the name. */
public interface Answer {

    String name();
}
