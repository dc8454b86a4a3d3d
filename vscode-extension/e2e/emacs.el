;; Opens the broken Promise as a user would, waits for its findings, and applies the first fix at `yes'.
;; Plain Emacs 28 has no mode for YAML; what Eglot needs of one is its name.
(unless (fboundp 'yaml-mode) (define-derived-mode yaml-mode text-mode "YAML"))
(load-file "config.el")
(setq eglot-sync-connect 30 eglot-autoshutdown t eglot-confirm-server-initiated-edits nil make-backup-files nil)

(defun texts () (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))

(defun found (rule) (seq-find (lambda (text) (string-match-p (regexp-quote rule) text)) (texts)))

(defun wait-for (what condition)
  (let ((end (+ (float-time) 30)))
    (while (not (funcall condition))
      (when (> (float-time) end) (error "No %s within 30 s: %S" what (texts)))
      (flymake-start)
      (accept-process-output nil 0.1))))

(find-file "web-cache.yaml")
(yaml-mode)
(unless (eglot-current-server) (apply #'eglot (eglot--guess-contact)))
(flymake-mode 1)
(wait-for "findings" (lambda () (and (found "boolean-for-string") (found "second-delete-pipeline"))))
(goto-char (point-min))
(search-forward "value: yes")
(let* ((actions (eglot-code-actions (- (point) 3) (point)))
       (fix (elt actions 0)))
  (eglot--apply-workspace-edit (plist-get fix :edit)))
(goto-char (point-min))
(unless (search-forward "value: \"yes\"" nil t) (error "The fix was not applied: %s" (buffer-string)))
;; Eglot sends changes when the user pauses, and a batch never does.
(eglot--signal-textDocument/didChange)
(wait-for "end of the finding" (lambda () (and (not (found "boolean-for-string")) (found "second-delete-pipeline"))))
(troth-rehearse)
(with-current-buffer "*troth*"
  (goto-char (point-min))
  (unless (search-forward "provision" nil t) (error "No timeline: %s" (buffer-string))))
(set-buffer-modified-p nil)
(eglot-shutdown (eglot-current-server))
(princ "Emacs: passed\n")
