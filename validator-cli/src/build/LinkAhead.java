import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * Writes out as plain methods what javac leaves to be made at run time: {@code equals}, {@code hashCode} and
 * {@code toString} of records, and switches over types.
 *
 * <p>JDK 25 keeps linked lambdas and string concatenations in its start-up cache, but not these; making the first of each
 * costs a short run more than reading and checking a file. Nothing else in a jar is touched, and what this does not know
 * is left as it is. Run by the build as {@code java -cp LIBRARIES LinkAhead.java IN.jar OUT.jar}; the libraries are those
 * that the jar's classes refer to.
 */
public final class LinkAhead {

    private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
    private static final ClassDesc BUILDER = ClassDesc.of("java.lang.StringBuilder");
    private static final String OBJECT_METHODS = "java.lang.runtime.ObjectMethods";
    private static final String SWITCH_BOOTSTRAPS = "java.lang.runtime.SwitchBootstraps";

    private final ClassFile classFile;
    private int written;

    private LinkAhead(ClassHierarchyResolver hierarchy) {
        this.classFile = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy));
    }

    public static void main(String[] args) throws IOException {
        Path in = Path.of(args[0]);
        Path out = Path.of(args[1]);
        try (URLClassLoader loader = new URLClassLoader(new URL[] {in.toUri().toURL()}, LinkAhead.class.getClassLoader());
                JarFile jar = new JarFile(in.toFile());
                JarOutputStream to = new JarOutputStream(Files.newOutputStream(out))) {
            LinkAhead linkAhead = new LinkAhead(
                    ClassHierarchyResolver.ofResourceParsing(loader).orElse(ClassHierarchyResolver.defaultResolver()));
            for (JarEntry entry : jar.stream().toList()) {
                JarEntry copy = new JarEntry(entry.getName());
                // Times of the original, so that the same sources give the same jar.
                copy.setTimeLocal(entry.getTimeLocal());
                to.putNextEntry(copy);
                try (InputStream bytes = jar.getInputStream(entry)) {
                    byte[] content = bytes.readAllBytes();
                    to.write(entry.getName().endsWith(".class") ? linkAhead.transform(content) : content);
                }
                to.closeEntry();
            }
            if (linkAhead.written == 0) {
                throw new IllegalStateException("no record and no switch in " + in + ": javac works differently now");
            }
        }
    }

    private byte[] transform(byte[] bytes) {
        ClassModel model = classFile.parse(bytes);
        List<Consumer<ClassBuilder>> methods = new ArrayList<>();
        ClassTransform calls = ClassTransform.transformingMethodBodies((CodeTransform) (code, element) ->
                link(model, code, element, methods));
        byte[] linked = classFile.transformClass(
                model, calls.andThen(ClassTransform.endHandler(to -> methods.forEach(method -> method.accept(to)))));
        written += methods.size();
        return methods.isEmpty() ? bytes : linked;
    }

    private static void link(
            ClassModel model, CodeBuilder code, CodeElement element, List<Consumer<ClassBuilder>> methods) {
        Consumer<CodeBuilder> body = element instanceof InvokeDynamicInstruction call ? body(call) : null;
        if (body == null) {
            code.with(element);
            return;
        }
        InvokeDynamicInstruction call = (InvokeDynamicInstruction) element;
        String name = "linked$" + methods.size();
        boolean inInterface = model.flags().has(AccessFlag.INTERFACE);
        code.invokestatic(model.thisClass().asSymbol(), name, call.typeSymbol(), inInterface);
        methods.add(to -> to.withMethodBody(
                name, call.typeSymbol(), ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC, body));
    }

    /** What the call would have been linked to; null for calls that are left alone. */
    private static Consumer<CodeBuilder> body(InvokeDynamicInstruction call) {
        String owner = call.bootstrapMethod().owner().descriptorString().replace('/', '.');
        List<ConstantDesc> arguments = call.bootstrapArgs();
        if (owner.equals("L" + OBJECT_METHODS + ";")) {
            return switch (call.name().stringValue()) {
                case "equals" -> code -> equals(code, arguments);
                case "hashCode" -> code -> hashCode(code, arguments);
                case "toString" -> code -> toString(code, arguments);
                default -> null;
            };
        }
        boolean onClasses = arguments.stream().allMatch(ClassDesc.class::isInstance)
                && !call.typeSymbol().parameterType(0).isPrimitive();
        if (owner.equals("L" + SWITCH_BOOTSTRAPS + ";") && call.name().stringValue().equals("typeSwitch") && onClasses) {
            return code -> typeSwitch(code, arguments);
        }
        return null;
    }

    /** The index of the first label from {@code restart} on that fits; -1 for null, the number of labels for none. */
    private static void typeSwitch(CodeBuilder code, List<ConstantDesc> labels) {
        Label present = code.newLabel();
        code.aload(0).ifnonnull(present).iconst_m1().ireturn().labelBinding(present);
        for (int i = 0; i < labels.size(); i++) {
            Label next = code.newLabel();
            code.iload(1).loadConstant(i).if_icmpgt(next);
            code.aload(0).instanceOf((ClassDesc) labels.get(i)).ifeq(next);
            code.loadConstant(i).ireturn().labelBinding(next);
        }
        code.loadConstant(labels.size()).ireturn();
    }

    private static void equals(CodeBuilder code, List<ConstantDesc> arguments) {
        ClassDesc record = (ClassDesc) arguments.getFirst();
        Label different = code.newLabel();
        Label same = code.newLabel();
        code.aload(0).aload(1).if_acmpeq(same);
        code.aload(1).instanceOf(record).ifeq(different);
        code.aload(1).checkcast(record).astore(2);
        for (DirectMethodHandleDesc field : fields(arguments)) {
            ClassDesc type = field.invocationType().returnType();
            get(code, 0, record, field);
            get(code, 2, record, field);
            switch (TypeKind.from(type)) {
                case BOOLEAN, BYTE, CHAR, SHORT, INT -> code.if_icmpne(different);
                case LONG -> code.lcmp().ifne(different);
                case FLOAT -> compare(code, "java.lang.Float", type).ifne(different);
                case DOUBLE -> compare(code, "java.lang.Double", type).ifne(different);
                default -> code.invokestatic(
                                OBJECTS,
                                "equals",
                                MethodTypeDesc.of(
                                        ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object))
                        .ifeq(different);
            }
        }
        code.labelBinding(same).iconst_1().ireturn().labelBinding(different).iconst_0().ireturn();
    }

    private static CodeBuilder compare(CodeBuilder code, String box, ClassDesc type) {
        return code.invokestatic(ClassDesc.of(box), "compare", MethodTypeDesc.of(ConstantDescs.CD_int, type, type));
    }

    private static void hashCode(CodeBuilder code, List<ConstantDesc> arguments) {
        ClassDesc record = (ClassDesc) arguments.getFirst();
        code.iconst_0();
        for (DirectMethodHandleDesc field : fields(arguments)) {
            code.bipush(31).imul();
            get(code, 0, record, field);
            ClassDesc type = field.invocationType().returnType();
            String box = switch (TypeKind.from(type)) {
                case BOOLEAN -> "Boolean";
                case BYTE -> "Byte";
                case CHAR -> "Character";
                case SHORT -> "Short";
                case INT -> "Integer";
                case LONG -> "Long";
                case FLOAT -> "Float";
                case DOUBLE -> "Double";
                default -> "";
            };
            if (box.isEmpty()) {
                code.invokestatic(
                        OBJECTS, "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_Object));
            } else {
                code.invokestatic(
                        ClassDesc.of("java.lang." + box), "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, type));
            }
            code.iadd();
        }
        code.ireturn();
    }

    /** {@code Span[start=1, end=2]}. */
    private static void toString(CodeBuilder code, List<ConstantDesc> arguments) {
        ClassDesc record = (ClassDesc) arguments.getFirst();
        code.new_(BUILDER).dup().invokespecial(BUILDER, "<init>", ConstantDescs.MTD_void);
        String opening = record.displayName().substring(record.displayName().lastIndexOf('$') + 1) + "[";
        for (DirectMethodHandleDesc field : fields(arguments)) {
            append(code.loadConstant(opening + field.methodName() + "="), ConstantDescs.CD_String);
            get(code, 0, record, field);
            append(code, field.invocationType().returnType());
            opening = ", ";
        }
        append(code.loadConstant(fields(arguments).isEmpty() ? opening + "]" : "]"), ConstantDescs.CD_String);
        code.invokevirtual(BUILDER, "toString", MethodTypeDesc.of(ConstantDescs.CD_String)).areturn();
    }

    private static void append(CodeBuilder code, ClassDesc type) {
        ClassDesc taken = switch (TypeKind.from(type)) {
            case BYTE, SHORT -> ConstantDescs.CD_int;
            case REFERENCE -> type.equals(ConstantDescs.CD_String) ? type : ConstantDescs.CD_Object;
            default -> type;
        };
        code.invokevirtual(BUILDER, "append", MethodTypeDesc.of(BUILDER, taken));
    }

    private static void get(CodeBuilder code, int slot, ClassDesc record, DirectMethodHandleDesc field) {
        code.aload(slot).getfield(record, field.methodName(), field.invocationType().returnType());
    }

    /** Behind the class and the names. */
    private static List<DirectMethodHandleDesc> fields(List<ConstantDesc> arguments) {
        return arguments.stream().skip(2).map(DirectMethodHandleDesc.class::cast).toList();
    }
}
