package health.fascia.lifecycle;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthenticationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;

/** Who may sign in to the service and to which groups they belong; kept in the engine, set up from configuration. */
public final class Accounts {

    /** Passwords in use are at least this long, in characters. */
    static final int SHORTEST_PASSWORD = 12;

    private static final Set<String> SAMPLES = Set.of(
            "changemechangeme", "passwordpassword", "administrator", "123456789012", "correcthorsebatterystaple");
    private static final String NAME = "[a-z][a-z0-9-]{0,62}";
    /** Without letters and digits that look alike on paper. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int RANDOM_LENGTH = 20;
    private static final String NPI = "npi";

    private final IdentityService identity;
    private final GroupRights rights;
    private final Map<String, AccountSettings.Account> configured;
    private final SlowHash hash = new SlowHash();
    /** Made when it is first needed: a night, which asks nobody to sign in, would pay for it at every start. */
    private @Nullable String nobodysHash;

    Accounts(ProcessEngine engine, GroupRights rights, AccountSettings settings) {
        this.identity = engine.getIdentityService();
        this.rights = rights;
        this.configured = settings.accounts();
    }

    /** The administrator that the first start makes when nobody could sign in otherwise; the password is shown once. */
    public record FirstAdministrator(String name, String password) {

        @Override
        public String toString() {
            return "FirstAdministrator[" + name + "]";
        }
    }

    /**
     * Who stands behind an account.
     *
     * @param fullName as letters name the person; the account's name where nobody gave another
     * @param npi null where none was given
     * @param groups in alphabetical order
     */
    public record Person(String account, String fullName, @Nullable String npi, Set<String> groups) {}

    /**
     * Finds the person of an account.
     *
     * @param account as somebody wrote it: not trusted
     */
    public Optional<Person> find(String account) {
        return account.matches(NAME) ? AsTheHouse.ask(identity, () -> findAsTheHouse(account)) : Optional.empty();
    }

    private Optional<Person> findAsTheHouse(String account) {
        User user = identity.createUserQuery().userId(account).singleResult();
        return Optional.ofNullable(user).map(found -> {
            String name = (orEmpty(found.getFirstName()) + " " + orEmpty(found.getLastName())).strip();
            return new Person(
                    account, name.isEmpty() ? account : name, identity.getUserInfo(account, NPI), roles(account));
        });
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /**
     * Sets up groups, their rights and the configured accounts; the service does so at every start.
     *
     * @return the administrator made because there was no account at all
     * @throws IllegalStateException with a sentence for people, when a configured account cannot be accepted
     */
    public Optional<FirstAdministrator> prepare() {
        return AsTheHouse.ask(identity, this::prepareAsTheHouse);
    }

    private Optional<FirstAdministrator> prepareAsTheHouse() {
        rights.prepare();
        configured.forEach(this::save);
        Optional<FirstAdministrator> first =
                identity.createUserQuery().count() > 0 ? Optional.empty() : Optional.of(makeFirst());
        new ClosedSetup(identity).close();
        return first;
    }

    private FirstAdministrator makeFirst() {
        String password = randomPassword();
        UserEntity admin = newUser("admin");
        admin.setPassword(password);
        identity.saveUser(admin);
        identity.createMembership("admin", GroupRights.PROCESS_ADMINS);
        return new FirstAdministrator("admin", password);
    }

    /**
     * @return the groups of the account, in alphabetical order; empty when name or password is wrong or the account is
     *     locked after failed attempts (the engine doubles the waiting time from 3 seconds to 60; ten failures lock it
     *     until an administrator unlocks it)
     */
    public Optional<Set<String>> check(String user, String password) {
        return AsTheHouse.ask(identity, () -> checkAsTheHouse(user, password));
    }

    private Optional<Set<String>> checkAsTheHouse(String user, String password) {
        if (!user.matches(NAME) || identity.createUserQuery().userId(user).count() == 0) {
            // As slow as for an account that exists: the answer's time gives no names away.
            hash.check(password, nobodysHash());
            return Optional.empty();
        }
        try {
            return identity.checkPassword(user, password) ? Optional.of(roles(user)) : Optional.empty();
        } catch (AuthenticationException locked) {
            return Optional.empty();
        }
    }

    private synchronized String nobodysHash() {
        if (nobodysHash == null) {
            nobodysHash = hash.encrypt("nobody");
        }
        return nobodysHash;
    }

    /** The groups of an account, in alphabetical order. */
    public Set<String> roles(String user) {
        return AsTheHouse.ask(identity, () -> identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** What to write as {@code fascia.accounts.<name>.password-hash}, so that no file holds the password itself. */
    public static String hashOf(String password) {
        return new SlowHash().encrypt(password);
    }

    private void save(String name, AccountSettings.Account account) {
        if (!name.matches(NAME)) {
            throw new IllegalStateException("Account '" + name
                    + "': a name begins with a small letter and has small letters, digits and hyphens only.");
        }
        UserEntity user = (UserEntity) identity.createUserQuery().userId(name).singleResult();
        if (user == null) {
            user = newUser(name);
        }
        setPassword(user, name, account);
        if (account.fullName() != null) {
            user.setFirstName(account.fullName());
        }
        identity.saveUser(user);
        setNpi(name, account.npi());
        setGroups(name, account.groups());
    }

    /** What is not configured stays as an administrator set it. */
    private void setNpi(String name, @Nullable String npi) {
        if (npi == null) {
            return;
        }
        if (!npi.matches("[0-9]{10}")) {
            throw new IllegalStateException("Account '" + name + "': the NPI must have ten digits.");
        }
        identity.setUserInfo(name, NPI, npi);
    }

    private UserEntity newUser(String name) {
        UserEntity user = (UserEntity) identity.newUser(name);
        user.setFirstName(name);
        // Cockpit and Tasklist would write "null" after the name.
        user.setLastName("");
        return user;
    }

    private void setPassword(UserEntity user, String name, AccountSettings.Account account) {
        String given = account.passwordHash();
        String password = account.password();
        if (given != null) {
            user.setSalt("");
            user.setDbPassword("{" + SlowHash.NAME + "}" + given);
        } else if (password == null) {
            throw new IllegalStateException("Account '" + name + "' has neither password nor password-hash.");
        } else if (password.length() < SHORTEST_PASSWORD) {
            throw new IllegalStateException(
                    "Account '" + name + "': the password has fewer than " + SHORTEST_PASSWORD + " characters.");
        } else if (SAMPLES.contains(password.toLowerCase(Locale.ROOT)) || password.contains(name)) {
            throw new IllegalStateException(
                    "Account '" + name + "': the password is a sample or contains the name; choose another.");
        } else {
            user.setPassword(password);
        }
    }

    private void setGroups(String name, List<String> groups) {
        Set<String> before = roles(name);
        for (String group : groups) {
            if (!GroupRights.GROUPS.contains(group)) {
                throw new IllegalStateException("Account '" + name + "': there is no group '" + group
                        + "'; the groups are " + String.join(", ", GroupRights.GROUPS) + ".");
            }
            if (!before.contains(group)) {
                identity.createMembership(name, group);
            }
        }
        before.stream()
                .filter(group -> !groups.contains(group))
                .forEach(group -> identity.deleteMembership(name, group));
    }

    private static String randomPassword() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder(RANDOM_LENGTH);
        for (int i = 0; i < RANDOM_LENGTH; i++) {
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
