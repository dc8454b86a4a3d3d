package dev.troth.workspace.cel;

import static dev.cel.common.CelFunctionDecl.newFunctionDeclaration;
import static dev.cel.common.types.SimpleType.BOOL;
import static dev.cel.common.types.SimpleType.DOUBLE;
import static dev.cel.common.types.SimpleType.DURATION;
import static dev.cel.common.types.SimpleType.DYN;
import static dev.cel.common.types.SimpleType.INT;
import static dev.cel.common.types.SimpleType.STRING;
import static dev.cel.common.types.SimpleType.TIMESTAMP;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.OptionalType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.TypeParamType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The functions that Kubernetes adds to CEL ({@code k8s.io/apiserver/pkg/cel/library}), as of 1.36. Only their types:
 * rules that use them are not tried on values. {@code authorizer} and its functions are not for schemas.
 */
final class KubernetesFunctions {

    private static final CelType URL = OpaqueType.create("kubernetes.URL");
    private static final CelType QUANTITY = OpaqueType.create("kubernetes.Quantity");
    private static final CelType IP = OpaqueType.create("net.IP");
    private static final CelType CIDR = OpaqueType.create("net.CIDR");
    private static final CelType FORMAT = OpaqueType.create("kubernetes.NamedFormat");
    private static final CelType SEMVER = OpaqueType.create("kubernetes.Semver");
    private static final CelType STRINGS = ListType.create(STRING);

    private static final List<String> FORMATS = List.of(
            "dns1123Label",
            "dns1123Subdomain",
            "dns1035Label",
            "qualifiedName",
            "dns1123LabelPrefix",
            "dns1123SubdomainPrefix",
            "dns1035LabelPrefix",
            "labelValue",
            "uri",
            "uuid",
            "byte",
            "date",
            "datetime");

    private final Map<String, List<CelOverloadDecl>> overloads = new LinkedHashMap<>();

    private KubernetesFunctions() {}

    static List<CelFunctionDecl> all() {
        KubernetesFunctions functions = new KubernetesFunctions();
        functions.texts();
        functions.lists();
        functions.quantities();
        functions.addresses();
        functions.versions();
        List<CelFunctionDecl> declarations = new ArrayList<>();
        functions.overloads.forEach((name, each) -> declarations.add(newFunctionDeclaration(name, each)));
        return declarations;
    }

    private void function(String name, CelType result, CelType... parameters) {
        add(name, CelOverloadDecl.newGlobalOverload(id(name), result, parameters));
    }

    /** A function that is called on its first parameter. */
    private void member(String name, CelType result, CelType... parameters) {
        add(name, CelOverloadDecl.newMemberOverload(id(name), result, parameters));
    }

    private String id(String name) {
        int count = overloads.getOrDefault(name, List.of()).size();
        return "kubernetes_" + name.replace('.', '_') + "_" + count;
    }

    private void add(String name, CelOverloadDecl overload) {
        overloads.computeIfAbsent(name, ignored -> new ArrayList<>()).add(overload);
    }

    private void texts() {
        function("url", URL, STRING);
        function("isURL", BOOL, STRING);
        for (String part : List.of("getScheme", "getHost", "getHostname", "getPort", "getEscapedPath")) {
            member(part, STRING, URL);
        }
        member("getQuery", MapType.create(STRING, STRINGS), URL);
        member("find", STRING, STRING, STRING);
        member("findAll", STRINGS, STRING, STRING);
        member("findAll", STRINGS, STRING, STRING, INT);
        // Of the strings that CEL's own library has, and this one of Java does not.
        member("format", STRING, STRING, ListType.create(DYN));
        member("validate", OptionalType.create(STRINGS), FORMAT, STRING);
        function("format.named", OptionalType.create(FORMAT), STRING);
        FORMATS.forEach(name -> function("format." + name, FORMAT));
    }

    private void lists() {
        for (CelType type :
                List.of(INT, DOUBLE, BOOL, DURATION, TIMESTAMP, STRING, SimpleType.BYTES, SimpleType.UINT)) {
            member("isSorted", BOOL, ListType.create(type));
            member("max", type, ListType.create(type));
            member("min", type, ListType.create(type));
        }
        for (CelType type : List.of(INT, DOUBLE, DURATION, SimpleType.UINT)) {
            member("sum", type, ListType.create(type));
        }
        TypeParamType any = TypeParamType.create("T");
        member("indexOf", INT, ListType.create(any), any);
        member("lastIndexOf", INT, ListType.create(any), any);
        member("includes", BOOL, DYN, DYN);
    }

    private void quantities() {
        function("quantity", QUANTITY, STRING);
        function("isQuantity", BOOL, STRING);
        member("sign", INT, QUANTITY);
        member("isGreaterThan", BOOL, QUANTITY, QUANTITY);
        member("isLessThan", BOOL, QUANTITY, QUANTITY);
        member("compareTo", INT, QUANTITY, QUANTITY);
        member("asApproximateFloat", DOUBLE, QUANTITY);
        member("asInteger", INT, QUANTITY);
        member("isInteger", BOOL, QUANTITY);
        for (String operation : List.of("add", "sub")) {
            member(operation, QUANTITY, QUANTITY, QUANTITY);
            member(operation, QUANTITY, QUANTITY, INT);
        }
    }

    private void addresses() {
        function("ip", IP, STRING);
        function("isIP", BOOL, STRING);
        function("ip.isCanonical", BOOL, STRING);
        member("family", INT, IP);
        for (String question : List.of(
                "isUnspecified", "isLoopback", "isLinkLocalMulticast", "isLinkLocalUnicast", "isGlobalUnicast")) {
            member(question, BOOL, IP);
        }
        function("cidr", CIDR, STRING);
        function("isCIDR", BOOL, STRING);
        member("containsIP", BOOL, CIDR, STRING);
        member("containsIP", BOOL, CIDR, IP);
        member("containsCIDR", BOOL, CIDR, STRING);
        member("containsCIDR", BOOL, CIDR, CIDR);
        member("ip", IP, CIDR);
        member("prefixLength", INT, CIDR);
        member("masked", CIDR, CIDR);
        function("string", STRING, IP);
        function("string", STRING, CIDR);
    }

    private void versions() {
        function("semver", SEMVER, STRING);
        function("semver", SEMVER, STRING, BOOL);
        function("isSemver", BOOL, STRING);
        function("isSemver", BOOL, STRING, BOOL);
        member("isGreaterThan", BOOL, SEMVER, SEMVER);
        member("isLessThan", BOOL, SEMVER, SEMVER);
        member("compareTo", INT, SEMVER, SEMVER);
        for (String part : List.of("major", "minor", "patch")) {
            member(part, INT, SEMVER);
        }
    }
}
