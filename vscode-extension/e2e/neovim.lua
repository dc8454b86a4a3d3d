-- Opens the broken Promise as a user would, waits for its findings, and applies the first fix at `yes`.
local function wait_for(what, condition)
  assert(vim.wait(30000, condition, 50), 'no ' .. what .. ' within 30 s')
end

local function rules()
  local names = vim.tbl_map(function(found) return found.code or found.user_data.lsp.code end, vim.diagnostic.get(0))
  table.sort(names)
  return table.concat(names, ' ')
end

local function test()
  dofile('config.lua')
  vim.cmd('filetype on')
  vim.cmd('edit web-cache.yaml')
  wait_for('findings', function() return #vim.diagnostic.get(0) > 0 end)
  assert(rules() == 'boolean-for-string second-delete-pipeline', 'found ' .. rules())

  local place = vim.diagnostic.get(0)[1]
  assert(vim.fn.getline(place.lnum + 1):sub(place.col + 1, place.end_col) == 'yes', 'the first finding is elsewhere')
  local range = {
    start = { line = place.lnum, character = place.col },
    ['end'] = { line = place.end_lnum, character = place.end_col },
  }
  local question = { textDocument = vim.lsp.util.make_text_document_params(), range = range, context = { diagnostics = {} } }
  local client, answer = next(vim.lsp.buf_request_sync(0, 'textDocument/codeAction', question, 10000))
  local fix = answer.result[1]
  vim.lsp.util.apply_workspace_edit(fix.edit, vim.lsp.get_client_by_id(client).offset_encoding)
  assert(vim.fn.getline(place.lnum + 1):find('value: "yes"', 1, true), 'after "' .. fix.title .. '": ' .. vim.fn.getline(place.lnum + 1))
  wait_for('end of the finding', function() return rules() == 'second-delete-pipeline' end)

  local about = { command = 'troth.previewTimeline', arguments = { { textDocument = vim.lsp.util.make_text_document_params() } } }
  local _, preview = next(vim.lsp.buf_request_sync(0, 'workspace/executeCommand', about, 20000))
  assert(preview.result.promise == 'web-cache', 'the server rehearsed ' .. vim.inspect(preview))

  vim.cmd('Rehearse')
  local function shown() return table.concat(vim.api.nvim_buf_get_lines(vim.fn.bufnr('$'), 0, -1, false), '\n') end
  assert(shown():find('provision', 1, true), 'Rehearse showed ' .. shown())
  vim.cmd('%s/name: provision/name: furnish/ | write')
  assert(shown():find('furnish', 1, true), 'after a change Rehearse showed ' .. shown())
end

-- Without this an error would leave Neovim waiting for a key that nobody presses.
local passed, problem = xpcall(test, debug.traceback)
print(passed and 'Neovim: passed\n' or 'Neovim: failed. ' .. problem .. '\n')
vim.cmd(passed and 'qall!' or 'cquit 1')
