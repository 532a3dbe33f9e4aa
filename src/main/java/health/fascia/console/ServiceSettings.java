package health.fascia.console;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the service is told when it starts.
 *
 * @param port 0 to 65535; 0 takes any free one
 * @param address the network address to listen on; anything but this machine's own needs HTTPS, see {@link Transport}
 * @param rules null: the built-in rules
 * @param processes null: the built-in processes
 * @param database JDBC URL; null: the H2 file in {@code data}
 * @param letters the templates of letters; null: no letters are written
 */
public record ServiceSettings(
        int port,
        String address,
        Transport transport,
        Path data,
        Path inbox,
        Path outbox,
        @Nullable Path rules,
        @Nullable Path processes,
        @Nullable String database,
        @Nullable Path letters) {

    /** The address of this machine only. */
    public static final String THIS_MACHINE = "127.0.0.1";

    /**
     * How pages travel.
     *
     * @param keyStore PKCS#12 file with certificate and key; null: plain HTTP
     * @param keyStorePassword null when the key store has none
     * @param behindProxy a proxy in front speaks HTTPS and says so in X-Forwarded-Proto; whatever did not come that way is refused
     */
    public record Transport(@Nullable Path keyStore, @Nullable String keyStorePassword, boolean behindProxy) {

        /** Plain HTTP, for this machine only. */
        public static final Transport PLAIN = new Transport(null, null, false);

        boolean secure() {
            return keyStore != null || behindProxy;
        }

        /** A record would print the password. */
        @Override
        public String toString() {
            return "Transport[keyStore=" + keyStore + ", behindProxy=" + behindProxy + "]";
        }
    }

    boolean reachableFromElsewhere() {
        return !(address.startsWith("127.") || address.equals("::1") || address.equals("localhost"));
    }

    String firstAddress(int boundPort) {
        String host = address.equals("0.0.0.0") || address.equals("::") ? "localhost" : address;
        String literal = host.contains(":") ? "[" + host + "]" : host;
        return (transport.keyStore() == null ? "http://" : "https://") + literal + ":" + boundPort + "/";
    }
}
