package health.fascia.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Which columns of the policy tables a decision reads: those that a rule names, and those that the program's own classes
 * ask a row for, by themselves or through a method of the row. Found in the classes as they are, so that no list has to be
 * kept; the rooms that only show rows to people do not count.
 */
final class ReadColumns {

    private static final String HOUSE = "health/fascia/";
    private static final List<String> SHOWING = List.of("workshop/", "workbook/", "cli/", "console/", "policy/");

    /** Methods by the class that has them, as {@code health/fascia/.../Row.column}. */
    private final Set<String> asked = new HashSet<>();

    /** What the methods of the records themselves ask for. */
    private final Map<String, Set<String>> within = new HashMap<>();

    ReadColumns(Collection<GatedRule> rules) {
        try {
            for (Resource type :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + HOUSE + "**/*.class")) {
                String url = type.getURL().toString();
                String inHouse = url.substring(url.lastIndexOf(HOUSE) + HOUSE.length());
                if (SHOWING.stream().noneMatch(inHouse::startsWith)) {
                    read(type);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (GatedRule rule : rules) {
            rule.patterns().forEach(pattern -> pattern.conditions()
                    .forEach(clause -> clause.condition().operands().forEach(this::add)));
        }
        Set<String> grown = new HashSet<>(asked);
        while (!grown.isEmpty()) {
            Set<String> next = new HashSet<>();
            grown.forEach(method -> next.addAll(within.getOrDefault(method, Set.of())));
            next.removeAll(asked);
            asked.addAll(next);
            grown = next;
        }
    }

    /** Whether a decision reads the column of this row type. */
    boolean contains(Class<?> row, String column) {
        return asked.contains(row.getName().replace('.', '/') + "." + column);
    }

    private void add(Operand operand) {
        if (operand instanceof Operand.Member member) {
            asked.add(member.method().getDeclaringClass().getName().replace('.', '/') + "."
                    + member.method().getName());
            add(member.owner());
            member.arguments().forEach(this::add);
        }
    }

    private void read(Resource type) throws IOException {
        try (InputStream in = type.getInputStream()) {
            new ClassReader(in).accept(new Calls(), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        }
    }

    /** Notes every method that a class asks for, and apart from it what a class asks itself for. */
    private final class Calls extends ClassVisitor {

        private String own = "";

        Calls() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
            own = name;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String shape, String signature, String[] thrown) {
            String method = own + "." + name;
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitMethodInsn(int code, String owner, String called, String form, boolean ofInterface) {
                    note(method, owner, called);
                }

                @Override
                public void visitFieldInsn(int code, String owner, String field, String form) {
                    if (code == Opcodes.GETFIELD && owner.equals(own)) {
                        note(method, owner, field);
                    }
                }

                @Override
                public void visitInvokeDynamicInsn(String called, String form, Handle maker, Object... arguments) {
                    // A record's equals, hashCode and toString name all its fields and decide nothing.
                    if (!maker.getOwner().equals("java/lang/runtime/ObjectMethods")) {
                        for (Object argument : arguments) {
                            if (argument instanceof Handle handle) {
                                note(method, handle.getOwner(), handle.getName());
                            }
                        }
                    }
                }
            };
        }

        private void note(String method, String owner, String called) {
            if (!owner.equals(own)) {
                asked.add(owner + "." + called);
            } else if (!method.equals(owner + "." + called)) {
                within.computeIfAbsent(method, any -> new HashSet<>()).add(owner + "." + called);
            }
        }
    }
}
